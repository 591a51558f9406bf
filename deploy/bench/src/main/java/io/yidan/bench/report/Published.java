package io.yidan.bench.report;

import io.yidan.bench.measure.Figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures a page may show: none of a short form, of each row those of the run that took it last. */
final class Published {
    private final Map<String, Figure> last = new LinkedHashMap<>();

    private Published() {}

    static Published of(List<Figure> taken) {
        var published = new Published();
        var full = taken.stream().filter(figure -> !figure.isShort()).toList();
        var runs = new HashMap<String, String>();
        full.forEach(figure -> runs.put(figure.row(), figure.run()));
        full.stream()
                .filter(figure -> figure.run().equals(runs.get(figure.row())))
                .forEach(figure -> published.last.put(key(figure.row(), figure.measure()), figure));
        return published;
    }

    boolean isEmpty() {
        return last.isEmpty();
    }

    Stream<Figure> all() {
        return last.values().stream();
    }

    Optional<Figure> find(String row, String measure) {
        return Optional.ofNullable(last.get(key(row, measure)));
    }

    /** The best throughput among rows whose names begin so. */
    Optional<Figure> best(String prefix) {
        return all().filter(figure -> figure.measure().equals("throughput"))
                .filter(figure -> figure.row().startsWith(prefix))
                .max(java.util.Comparator.comparingDouble(Figure::median));
    }

    private static String key(String row, String measure) {
        return row + "\t" + measure;
    }
}
