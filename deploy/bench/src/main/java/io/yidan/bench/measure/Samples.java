package io.yidan.bench.measure;

import java.util.List;

/** What the runs of one figure gave. The median is the figure; the spread says how far to trust it. */
public record Samples(List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a figure needs a run");
        }
    }

    public static Samples of(double... values) {
        return new Samples(java.util.Arrays.stream(values).boxed().toList());
    }

    public double median() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** From the lowest to the highest, as a share of the median. */
    public double spread() {
        var sorted = values.stream().sorted().toList();
        double width = sorted.getLast() - sorted.getFirst();
        return width == 0 ? 0 : width / Math.abs(median());
    }
}
