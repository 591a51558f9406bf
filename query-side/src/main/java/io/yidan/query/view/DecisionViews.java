package io.yidan.query.view;

import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.tracking.v1.DisputeView;
import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.query.fold.Told;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.WaybillEvent.HoldLifted;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.id.PartyId;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spells holds and handovers. Holds are read from what was told, since their times stand only there. */
final class DecisionViews {
    private static final Comparator<Handover> BY_OFFER =
            Comparator.comparing((Handover handover) -> handover.offeredAt().order())
                    .thenComparing(Handover::name);

    private DecisionViews() {}

    static List<HoldView> holds(TrackedWaybill waybill) {
        Map<String, HoldView.Builder> holds = new LinkedHashMap<>();
        for (Told told : waybill.told()) {
            switch (told.event()) {
                case HoldPlaced placed ->
                        holds.put(placed.stamp().request().value(), placed(placed, told));
                case HoldLifted lifted -> {
                    var hold = holds.get(lifted.hold().value());
                    if (hold != null) {
                        hold.setLiftedAt(Times.write(told.recordedAt()))
                                .setLiftReason(lifted.reason());
                    }
                }
                default -> {}
            }
        }
        return holds.values().stream().map(HoldView.Builder::build).toList();
    }

    static List<HandoverView> handovers(Waybill waybill) {
        return waybill.handovers().values().stream()
                .sorted(BY_OFFER)
                .map(handover -> handover(handover, waybill))
                .toList();
    }

    private static HoldView.Builder placed(HoldPlaced placed, Told told) {
        return HoldView.newBuilder()
                .setHoldId(placed.stamp().request().value())
                .setBy(placed.stamp().by().value())
                .setReasonCode(placed.reason())
                .addAllUnits(UnitIds.write(placed.units()))
                .setLiftingCondition(placed.liftingCondition())
                .setPlacedAt(Times.write(told.recordedAt()));
    }

    private static HandoverView handover(Handover handover, Waybill waybill) {
        var view =
                HandoverView.newBuilder()
                        .setHandoverId(handover.name())
                        .setFromParty(handover.from().value())
                        .setToParty(handover.to().value())
                        .setState(handover.state().name())
                        .addAllUnits(UnitIds.write(handover.units()))
                        .setPlace(Places.write(handover.place()))
                        .setOfferedAt(Times.write(handover.offeredAt()));
        handover.answeredAt().map(Times::write).ifPresent(view::setAnsweredAt);
        waybill.disputes().values().stream()
                .filter(dispute -> dispute.handover().equals(handover.name()))
                .sorted(Comparator.comparing(Dispute::version))
                .map(DecisionViews::dispute)
                .forEach(view::addDisputes);
        return view.build();
    }

    private static DisputeView dispute(Dispute dispute) {
        return DisputeView.newBuilder()
                .setDisputeId(dispute.id().value())
                .setBy(dispute.by().value())
                .addAllUnits(UnitIds.write(dispute.units()))
                .setReasonCode(dispute.reason())
                .setRemark(dispute.remark())
                .setOpen(dispute.open())
                .setLiableParty(dispute.liable().map(PartyId::value).orElse(""))
                .setOutcome(dispute.outcome())
                .build();
    }
}
