package io.yidan.exchange.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the acts of a play: how many had which outcome, journey by journey, and which were refused. */
public final class PlaySummary {
    private final Map<String, OfJourney> journeys = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    /** What became of one journey. Example: A. */
    public OfJourney of(String journey) {
        return journeys.computeIfAbsent(journey, _ -> new OfJourney());
    }

    /** Acts by outcome, of all journeys together. */
    public Map<String, Integer> outcomes() {
        return journeys.values().stream()
                .flatMap(journey -> journey.outcomes.entrySet().stream())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Integer::sum,
                                TreeMap::new));
    }

    /** Rows that were refused, with the reason. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    void refused(Row row, String why) {
        of(row.journey()).answered("REFUSED", -1);
        refusals.add(row.name() + ": " + why);
    }

    @Override
    public String toString() {
        return journeys.toString();
    }

    /** What became of the acts of one journey. */
    public static final class OfJourney {
        private final Map<String, Integer> outcomes = new TreeMap<>();
        private String waybill = "";
        private long revision = -1;

        /** Number of the waybill drafted. */
        public String waybill() {
            return waybill;
        }

        /** Highest revision of the waybill any answer told; files are answered without one. */
        public long revision() {
            return revision;
        }

        /** Acts by outcome, each fact of a file as one; decisions and steps taken, now or before, count as DECIDED. */
        public Map<String, Integer> outcomes() {
            return Map.copyOf(outcomes);
        }

        void drafted(String number) {
            waybill = number;
        }

        void answered(String outcome, long reached) {
            outcomes.merge(outcome, 1, Integer::sum);
            revision = Math.max(revision, reached);
        }

        void uploaded(Map<String, Long> told) {
            told.forEach(
                    (outcome, times) -> outcomes.merge(outcome, times.intValue(), Integer::sum));
        }

        @Override
        public String toString() {
            return waybill + " at revision " + revision + " " + outcomes;
        }
    }
}
