package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;

import java.util.List;
import java.util.Optional;

/** What is to be reached. */
final class Goals {
    private Goals() {}

    static final List<Goal> ALL =
            List.of(
                    ratio("unary, 32 in flight", "unary-32", 0.4, 1.0),
                    ratio("unary, 256 in flight", "unary-256", 1.2, 2.2),
                    below("unary 256, p99", "unary-256", "p99", " ms", 20, 10),
                    ratio("stream, 1,024 in flight", "stream-1024", 2.5, 5),
                    below("stream 1,024, p99", "stream-1024", "p99", " ms", 60, 30),
                    ratio("sustained, read models at most 1 s behind", "sustained", 0.6, 1.5),
                    bestAgainstStock(),
                    below("server CPU, unary 256", "unary-256", "server cpu", " µs", 25, 15),
                    below("server CPU, stream 1,024", "stream-1024", "server cpu", " µs", 15, 8),
                    below("even flow of 1,000/s, p50", "open-1000", "p50", " ms", 3, 1),
                    below("even flow of 1,000/s, p99", "open-1000", "p99", " ms", 15, 5),
                    below("half of capacity, p99", "open-half", "p99", " ms", 50, 15),
                    below("due to seen live, 2,000/s, p99", "live-2000", "p99", " ms", 50, 10),
                    below("GetWaybill, 1 M waybills, p99", "read-1m", "p99", " ms", 5, 2),
                    below("GetWaybill, 10 k waybills, p99", "read-10k", "p99", " ms", 5, 2),
                    above("rebuild, events/s", "rebuild", "rate", "", 50_000, 150_000),
                    below("log on disk, an event", "stream-1024", "log on disk", " B", 450, 390),
                    below("WAL, an event", "stream-1024", "wal", " B", 900, 650),
                    below("start to first event", "start", "first event", " s", 4, 1.5),
                    below("memory at 10,000/s", "memory-10000", "resident memory", " MB", 700, 350),
                    above("goodput at 5x capacity", "overload", "goodput", "", 0.8, 1),
                    growth(),
                    below("hot waybill, turned away", "hot-waybill", "turned away", "", 0, 0),
                    above("hot waybill, events/s", "hot-waybill", "throughput", "", 0, 5_000));

    private static Goal bestAgainstStock() {
        return new Goal(
                "best against the best of stock Axon",
                "stock",
                published -> published.best("stock-"),
                published -> published.best("stock-").flatMap(stock -> times(published, stock)),
                "x",
                10,
                25,
                true);
    }

    private static Goal growth() {
        return new Goal(
                "appends with 10^7 events stored to 10^5",
                "growth",
                published -> published.find("growth-10000000", "throughput"),
                published -> quotient(published, "growth-10000000", "growth-100000"),
                "x",
                0.8,
                0.95,
                true);
    }

    private static Optional<Double> times(Published published, Figure stock) {
        return Optional.of(
                        Math.max(
                                published.best("unary-").map(Figure::median).orElse(0.0),
                                published.best("stream-").map(Figure::median).orElse(0.0)))
                .filter(best -> best > 0)
                .map(best -> best / stock.median());
    }

    private static Optional<Double> quotient(Published published, String over, String under) {
        return published
                .find(over, "throughput")
                .flatMap(
                        above ->
                                published
                                        .find(under, "throughput")
                                        .map(below -> above.median() / below.median()));
    }

    private static Goal ratio(String what, String row, double least, double aim) {
        return new Goal(
                what,
                row,
                published -> published.find(row, "throughput"),
                published ->
                        published
                                .find(row, "throughput")
                                .flatMap(figure -> Optional.ofNullable(figure.ratio())),
                "x",
                least,
                aim,
                true);
    }

    private static Goal above(
            String what, String row, String measure, String unit, double least, double aim) {
        return plain(what, row, measure, unit, least, aim, true);
    }

    private static Goal below(
            String what, String row, String measure, String unit, double least, double aim) {
        return plain(what, row, measure, unit, least, aim, false);
    }

    private static Goal plain(
            String what,
            String row,
            String measure,
            String unit,
            double least,
            double aim,
            boolean isMoreBetter) {
        return new Goal(
                what,
                row,
                published -> published.find(row, measure),
                published -> published.find(row, measure).map(Figure::median),
                unit,
                least,
                aim,
                isMoreBetter);
    }
}
