package io.yidan.exchange.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the acts of a play: how many had which outcome, and which were refused. */
public final class PlaySummary {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> refusals = new ArrayList<>();
    private String waybill = "";
    private long revision = -1;

    /** Number of the waybill drafted. */
    public String waybill() {
        return waybill;
    }

    /** Highest revision any answer told; files are answered without one. */
    public long revision() {
        return revision;
    }

    /** Acts by outcome, each fact of a file as one; decisions taken, now or before, count as DECIDED. */
    public Map<String, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** Rows that were refused, with the reason. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    void drafted(String number) {
        waybill = number;
    }

    void answered(String outcome, long reached) {
        outcomes.merge(outcome, 1, Integer::sum);
        revision = Math.max(revision, reached);
    }

    void uploaded(Map<String, Long> told) {
        told.forEach((outcome, times) -> outcomes.merge(outcome, times.intValue(), Integer::sum));
    }

    void refused(String row, String why) {
        outcomes.merge("REFUSED", 1, Integer::sum);
        refusals.add(row + ": " + why);
    }

    @Override
    public String toString() {
        return waybill + " at revision " + revision + " " + outcomes;
    }
}
