package io.yidan.query.view;

import io.yidan.codec.At;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.StayPiece;
import io.yidan.proto.tracking.v1.StayView;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.stay.Cause;
import io.yidan.waybill.stay.Held;
import io.yidan.waybill.stay.Piece;
import io.yidan.waybill.stay.Stay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Spells stays, and reads them back to count their minutes. Units with the same history are one. */
public final class StayViews {
    private StayViews() {}

    static List<StayView> of(Waybill waybill, Journey journey, List<HoldView> holds) {
        var held = holds.stream().map(StayViews::held).toList();
        Map<StayView, List<UnitId>> alike = new LinkedHashMap<>();
        Stay.of(waybill, journey, held)
                .forEach(
                        stay ->
                                alike.computeIfAbsent(write(stay), _ -> new ArrayList<>())
                                        .add(stay.unit()));
        return alike.entrySet().stream()
                .map(
                        one ->
                                one.getKey().toBuilder()
                                        .addAllUnits(UnitIds.write(one.getValue()))
                                        .build())
                .sorted(
                        java.util.Comparator.comparingInt(StayView::getAfterLeg)
                                .thenComparing(one -> one.getUnits(0)))
                .toList();
    }

    /** The stay of each of its units. */
    public static List<Stay> read(StayView view) {
        return view.getUnitsList().stream().map(unit -> read(view, new UnitId(unit))).toList();
    }

    private static Stay read(StayView view, UnitId unit) {
        return new Stay(
                unit,
                view.getAfterLeg(),
                view.getNextLeg(),
                Places.read(view.getPlace(), At.TOP),
                Times.instant(view.getFrom(), At.TOP),
                view.hasUntil()
                        ? Optional.of(Times.instant(view.getUntil(), At.TOP))
                        : Optional.empty(),
                Duration.ofSeconds(view.getLimitSeconds()),
                view.getPiecesList().stream().map(StayViews::read).toList());
    }

    private static Piece read(StayPiece view) {
        return new Piece(
                Times.instant(view.getFrom(), At.TOP),
                Cause.valueOf(view.getCause()),
                view.getParty().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PartyId(view.getParty())));
    }

    private static StayView write(Stay stay) {
        var view =
                StayView.newBuilder()
                        .setAfterLeg(stay.after())
                        .setNextLeg(stay.next())
                        .setPlace(Places.write(stay.place()))
                        .setLimitSeconds(stay.limit().toSeconds())
                        .setFrom(Times.write(stay.from()));
        stay.until().map(Times::write).ifPresent(view::setUntil);
        stay.pieces().forEach(piece -> view.addPieces(write(piece)));
        return view.build();
    }

    private static StayPiece write(Piece piece) {
        return StayPiece.newBuilder()
                .setFrom(Times.write(piece.from()))
                .setCause(piece.cause().name())
                .setParty(piece.party().map(PartyId::value).orElse(""))
                .build();
    }

    private static Held held(HoldView view) {
        return new Held(
                new PartyId(view.getBy()),
                view.getUnitsList().stream().map(UnitId::new).toList(),
                Times.instant(view.getPlacedAt(), At.TOP),
                view.hasLiftedAt()
                        ? Optional.of(Times.instant(view.getLiftedAt(), At.TOP))
                        : Optional.empty());
    }
}
