package io.yidan.bench.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import java.util.Map;

/**
 * One measured number with all that is needed to judge it.
 *
 * @param row what was done. Example: unary 256
 * @param measure what of it was measured. Example: throughput
 * @param reference what it is a ratio to; null if it stands for itself
 * @param isShort taken by a short form, for one's own eyes only
 * @param machine the machine, the versions and the settings that matter
 */
public record Figure(
        String row,
        String measure,
        String unit,
        double median,
        double spread,
        Samples samples,
        Reference reference,
        Double ratio,
        boolean isShort,
        String run,
        String commit,
        Map<String, String> machine) {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    /** Another figure of the same run. */
    public record Reference(String name, double value) {}

    /** The figure in one line of JSON. */
    public String line() {
        return JSON.toJson(this);
    }

    public static Figure parse(String line) {
        return JSON.fromJson(line, Figure.class);
    }
}
