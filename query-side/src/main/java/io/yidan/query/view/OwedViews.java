package io.yidan.query.view;

import io.yidan.codec.At;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.tracking.v1.OwedView;
import io.yidan.query.fold.Told;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.owed.Claim;
import io.yidan.waybill.owed.Owed;
import io.yidan.waybill.owed.Rule;
import io.yidan.waybill.owed.Since;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Optional;

/** Spells what is owed, and reads it back to weigh it against the clock. */
public final class OwedViews {
    private static final int BEIJING = 480;

    private OwedViews() {}

    static List<OwedView> of(TrackedWaybill waybill, Journey journey) {
        return Claim.of(waybill.state(), journey).stream()
                .map(claim -> write(claim, waybill.told()))
                .toList();
    }

    static Claim read(OwedView view) {
        return new Claim(
                Rule.valueOf(view.getRuleName()),
                new PartyId(view.getParty()),
                new Since.Told(Times.read(view.getSince(), At.TOP)),
                view.hasFrom()
                        ? Optional.of(Times.instant(view.getFrom(), At.TOP))
                        : Optional.empty(),
                view.hasUntil()
                        ? Optional.of(Times.instant(view.getUntil(), At.TOP))
                        : Optional.empty(),
                view.hasDue()
                        ? Optional.of(Times.instant(view.getDue(), At.TOP))
                        : Optional.empty(),
                view.getUnitsList().stream().map(UnitId::new).toList(),
                view.getStoppedUnitsList().stream().map(UnitId::new).toList(),
                view.hasPlace()
                        ? Optional.of(Places.read(view.getPlace(), At.TOP))
                        : Optional.empty(),
                view.getReasonCode(),
                view.getReference());
    }

    /** What is owed at some time; it says no more from when and until when. */
    public static OwedView write(Owed owed) {
        var claim =
                new Claim(
                        owed.rule(),
                        owed.debtor(),
                        owed.since(),
                        Optional.empty(),
                        Optional.empty(),
                        owed.due(),
                        owed.units(),
                        owed.stopped(),
                        owed.place(),
                        owed.reason(),
                        owed.reference());
        return write(claim, List.of());
    }

    private static OwedView write(Claim claim, List<Told> told) {
        var view =
                OwedView.newBuilder()
                        .setRule(claim.rule().id())
                        .setRuleName(claim.rule().name())
                        .setAct(claim.rule().act().name())
                        .setParty(claim.debtor().value())
                        .setSince(Times.write(time(claim.since(), told)))
                        .addAllUnits(UnitIds.write(claim.units()))
                        .addAllStoppedUnits(UnitIds.write(claim.stopped()))
                        .setReasonCode(claim.reason())
                        .setReference(claim.reference());
        claim.from().map(Times::write).ifPresent(view::setFrom);
        claim.until().map(Times::write).ifPresent(view::setUntil);
        claim.due().map(Times::write).ifPresent(view::setDue);
        claim.place().map(Places::write).ifPresent(view::setPlace);
        return view.build();
    }

    /** A decision says no time of its own; then it counts when it was recorded. */
    private static EventTime time(Since since, List<Told> told) {
        return switch (since) {
            case Since.Told(var at) -> at;
            case Since.Recorded(var version) ->
                    new EventTime.Moment(
                            told.get(Math.toIntExact(version)).recordedAt(),
                            BEIJING,
                            EventTime.Precision.SECOND);
        };
    }
}
