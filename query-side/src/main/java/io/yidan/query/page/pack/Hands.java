package io.yidan.query.page.pack;

import io.yidan.proto.event.v1.HandoverAccepted;
import io.yidan.proto.tracking.v1.CustodyInterval;
import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.waybill.v1.HandoverRemark;

import java.util.List;
import java.util.stream.Stream;

/** In whose hands each unit was and since when, and what was remarked when it passed. */
record Hands(Evidence evidence) {

    PackTable custody() {
        return new PackTable(
                "custody",
                List.of("unit", "custodian", "from", "until", "basis"),
                evidence.view().getUnitsList().stream()
                        .flatMap(
                                unit -> unit.getCustodyList().stream().map(span -> row(unit, span)))
                        .toList());
    }

    private List<String> row(UnitView unit, CustodyInterval span) {
        return List.of(
                unit.getUnit(),
                span.getParty().isEmpty()
                        ? evidence.say("custody.none")
                        : evidence.party(span.getParty()),
                evidence.time(span.getFrom()),
                span.hasUntil() ? evidence.time(span.getUntil()) : "",
                evidence.say("pack.basis." + span.getBasis()));
    }

    PackTable handovers() {
        return new PackTable(
                "handovers",
                List.of(
                        "handover",
                        "giver",
                        "taker",
                        "units",
                        "place",
                        "offered",
                        "answered",
                        "state",
                        "remarkUnit",
                        "remark",
                        "remarkSeal",
                        "photo"),
                evidence.view().getHandoversList().stream().flatMap(this::rows).toList());
    }

    private Stream<List<String>> rows(HandoverView handover) {
        var remarks = remarks(handover);
        return remarks.isEmpty()
                ? Stream.of(row(handover, HandoverRemark.getDefaultInstance()))
                : remarks.stream().map(remark -> row(handover, remark));
    }

    private List<String> row(HandoverView handover, HandoverRemark remark) {
        return List.of(
                handover.getHandoverId(),
                evidence.party(handover.getFromParty()),
                evidence.party(handover.getToParty()),
                evidence.units(handover.getUnitsList()),
                evidence.scene().names().place(handover.getPlace()),
                evidence.time(handover.getOfferedAt()),
                handover.hasAnsweredAt() ? evidence.time(handover.getAnsweredAt()) : "",
                evidence.say("pack.handover." + handover.getState()),
                remark.getUnit(),
                remark.getRemark(),
                remark.getSealConditionValue() == 0
                        ? ""
                        : evidence.say("seal." + remark.getSealCondition().name()),
                remark.getPhotoSha256());
    }

    private List<HandoverRemark> remarks(HandoverView handover) {
        return evidence.view().getTimelineList().stream()
                .map(TimelineEntry::getEvent)
                .filter(event -> event.hasHandoverAccepted())
                .map(event -> event.getHandoverAccepted())
                .filter(accepted -> accepted.getHandoverId().equals(handover.getHandoverId()))
                .map(HandoverAccepted::getRemarksList)
                .flatMap(List::stream)
                .toList();
    }
}
