package io.yidan.bench.stock;

import io.yidan.bench.beside.Beside;
import io.yidan.bench.freight.Freight;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drives stock Axon within this process and prints what it took: events in flight, warm-up, length, repeats. */
public final class StockMain {
    private static final double FIRST_GUESS = 2_000;

    private StockMain() {}

    public static void main(String[] args) throws Exception {
        int inFlight = Integer.parseInt(args[0]);
        var warmUp = Duration.ofMillis(Long.parseLong(args[1]));
        var length = Duration.ofMillis(Long.parseLong(args[2]));
        int repeats = Integer.parseInt(args[3]);
        try (var exchange =
                new StockExchange(
                        System.getenv("SPRING_DATASOURCE_URL"),
                        System.getenv("SPRING_DATASOURCE_USERNAME"),
                        System.getenv("SPRING_DATASOURCE_PASSWORD"))) {
            var driver = new StockDriver(exchange, inFlight);
            double guess =
                    warmUp.isZero() ? FIRST_GUESS : driver.run(warmUp, events(FIRST_GUESS, warmUp));
            var samples = new double[repeats];
            for (int n = 0; n < repeats; n++) {
                samples[n] = driver.run(length, events(guess, length));
                System.out.printf(Locale.ROOT, "run %d: %.0f events/s%n", n + 1, samples[n]);
            }
            driver.mustAgree();
            System.out.println(Beside.FIGURES + spelled(samples));
        }
        System.exit(0);
    }

    private static int events(double perSecond, Duration length) {
        return (int) (1.3 * perSecond * length.toMillis() / 1_000) + Freight.EVENTS_EACH;
    }

    private static String spelled(double... samples) {
        return IntStream.range(0, samples.length)
                .mapToObj(n -> String.format(Locale.ROOT, "%.1f", samples[n]))
                .collect(Collectors.joining(" "));
    }
}
