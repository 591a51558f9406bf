package io.yidan.bench.stock.pure;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the pure functions by JMH, in two processes one after the other. */
public final class PureMain {
    private PureMain() {}

    public static void main(String[] args) throws RunnerException {
        new Runner(
                        new OptionsBuilder()
                                .include(PureFunctions.class.getSimpleName())
                                .forks(2)
                                .warmupIterations(5)
                                .warmupTime(TimeValue.seconds(1))
                                .measurementIterations(5)
                                .measurementTime(TimeValue.seconds(1))
                                .build())
                .run();
    }
}
