package io.yidan.bench.lab;

import io.yidan.client.Tracking;
import io.yidan.proto.tracking.v1.TimelineEntry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads waybills as a party would and looks for every event that was acknowledged. */
final class Seen {
    private Seen() {}

    /** What is not shown once, at the revision it was acknowledged with. */
    static List<String> differences(Tracking tracking, Map<String, Map<String, Long>> told) {
        var found = new ArrayList<String>();
        told.forEach(
                (waybill, events) -> {
                    var shown = shown(tracking.get(waybill).getTimelineList());
                    events.forEach(
                            (event, revision) -> {
                                if (!List.of(revision).equals(shown.get(event))) {
                                    found.add(
                                            "%s of %s: acknowledged at %d, shown at %s"
                                                    .formatted(
                                                            event,
                                                            waybill,
                                                            revision,
                                                            shown.get(event)));
                                }
                            });
                });
        return found.subList(0, Math.min(5, found.size()));
    }

    private static Map<String, List<Long>> shown(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> entry.getEvent().hasFactRecorded())
                .collect(
                        Collectors.groupingBy(
                                entry ->
                                        entry.getEvent()
                                                .getFactRecorded()
                                                .getEnvelope()
                                                .getEventId(),
                                Collectors.mapping(
                                        TimelineEntry::getRevision, Collectors.toList())));
    }
}
