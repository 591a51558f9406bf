package io.yidan.query.page.part;

import io.yidan.codec.stored.EventForms;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.owed.Answer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The waybill behind a view: everything told stands in the view, so that what is owed can be asked at any time. */
final class Refolded {
    private Refolded() {}

    /** Where it is and what it waits for, at a time. */
    static Answer answer(WaybillView view, Instant at) {
        var waybill =
                Waybill.of(
                        view.getTimelineList().stream()
                                .sorted(Comparator.comparingLong(TimelineEntry::getRevision))
                                .map(entry -> (WaybillEvent) EventForms.event(entry.getEvent()))
                                .toList());
        var journey =
                waybill.content()
                        .map(
                                plan ->
                                        Journey.of(
                                                plan,
                                                waybill.facts(),
                                                waybill.handovers().values()))
                        .orElseGet(() -> new Journey(List.of(), List.of(), List.of()));
        return Answer.of(waybill, journey, at);
    }
}
