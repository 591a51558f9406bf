package io.yidan.query.page.pack;

import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.tracking.v1.DisputeView;
import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.words.Face;

import java.util.List;
import java.util.function.Predicate;

/** What the sides of a handover hold against it, and how that ended. */
record Disputed(Evidence evidence) {

    PackTable table() {
        return new PackTable(
                "disputes",
                List.of(
                        "dispute",
                        "handover",
                        "by",
                        "units",
                        "reason",
                        "remark",
                        "raised",
                        "state",
                        "liable",
                        "outcome",
                        "settled"),
                evidence.view().getHandoversList().stream()
                        .flatMap(
                                handover ->
                                        handover.getDisputesList().stream()
                                                .map(dispute -> row(handover, dispute)))
                        .toList());
    }

    private List<String> row(HandoverView handover, DisputeView dispute) {
        String id = dispute.getDisputeId();
        return List.of(
                id,
                handover.getHandoverId(),
                evidence.party(dispute.getBy()),
                evidence.units(
                        dispute.getUnitsCount() == 0
                                ? handover.getUnitsList()
                                : dispute.getUnitsList()),
                evidence.reason(dispute.getReasonCode()),
                dispute.getRemark(),
                recorded(
                        event ->
                                event.hasHandoverDisputed()
                                        && event.getStamp().getRequestId().equals(id)),
                evidence.say(dispute.getOpen() ? "pack.open" : "pack.settled"),
                dispute.getLiableParty().isEmpty() ? "" : evidence.party(dispute.getLiableParty()),
                dispute.getOutcome(),
                recorded(event -> event.getDisputeSettled().getDisputeId().equals(id)));
    }

    private String recorded(Predicate<WaybillEvent> event) {
        return evidence.view().getTimelineList().stream()
                .filter(entry -> event.test(entry.getEvent()))
                .map(TimelineEntry::getRecordedAt)
                .map(time -> Face.instant(time).toString())
                .findFirst()
                .orElse("");
    }
}
