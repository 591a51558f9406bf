package io.yidan.bench.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How long and how often each row is run.
 *
 * @param runIn load on an exchange that has just started, before the first row is run on it
 * @param warmUp of each row
 */
public record Plan(Duration runIn, Duration warmUp, Duration length, int repeats) {
    /** What published figures are taken with. */
    public static final Plan FULL =
            new Plan(Duration.ofSeconds(120), Duration.ofSeconds(10), Duration.ofSeconds(10), 3);

    /** For a look within four minutes: warmed up once for all rows. */
    public static final Plan SHORT =
            new Plan(Duration.ofSeconds(25), Duration.ZERO, Duration.ofSeconds(5), 3);

    /** Whether figures of this plan are for one's own eyes only. */
    public boolean isShort() {
        return runIn.compareTo(FULL.runIn) < 0
                || warmUp.compareTo(FULL.warmUp) < 0
                || length.compareTo(FULL.length) < 0
                || repeats < FULL.repeats;
    }

    /** One run of a row, so long. */
    @FunctionalInterface
    public interface Run<T> {
        T of(Duration length) throws IOException, InterruptedException;
    }

    /** A flow at a rate, so long. */
    @FunctionalInterface
    public interface Step {
        void at(int perSecond, Duration length) throws IOException, InterruptedException;
    }

    /** Comes near a rate by steps: code that is cold, asked for all of it at once, would be behind for long. */
    public void ramp(double perSecond, Step step) throws IOException, InterruptedException {
        for (int share = 8; share > 1 && !warmUp.isZero(); share /= 2) {
            step.at((int) Math.ceil(perSecond / share), warmUp);
        }
    }

    /** Warms up, then runs it as often as planned and says of each run how it went. */
    public <T> List<T> runs(String row, Run<T> run, Function<T, String> told)
            throws IOException, InterruptedException {
        if (!warmUp.isZero()) {
            Lab.progress("%s: warming up", row);
            run.of(warmUp);
        }
        var taken = new ArrayList<T>();
        for (int n = 1; n <= repeats; n++) {
            taken.add(run.of(length));
            Lab.progress("%s: run %d of %d, %s", row, n, repeats, told.apply(taken.getLast()));
        }
        return taken;
    }
}
