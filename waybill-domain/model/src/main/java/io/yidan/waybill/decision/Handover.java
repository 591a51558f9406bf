package io.yidan.waybill.decision;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Units passing from one custodian to the next: what was offered, and how it was answered. */
public record Handover(
        String name,
        PartyId from,
        PartyId to,
        List<UnitId> units,
        Place place,
        EventTime offeredAt,
        Instant expiresAt,
        State state,
        Optional<EventTime> answeredAt,
        List<HandoverRemark> remarks) {

    /** Where a handover stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        ACCEPTED_WITH_REMARKS,
        REFUSED,
        EXPIRED
    }

    /** Whether custody passed by it. */
    public boolean accepted() {
        return state == State.ACCEPTED || state == State.ACCEPTED_WITH_REMARKS;
    }

    public static Handover of(WaybillEvent.HandoverOffered offer) {
        return new Handover(
                offer.handover(),
                offer.stamp().by(),
                offer.to(),
                offer.units(),
                offer.place(),
                offer.at(),
                offer.expiresAt(),
                State.OFFERED,
                Optional.empty(),
                List.of());
    }

    public Handover acceptedBy(WaybillEvent.HandoverAccepted event) {
        var clean = event.remarks().isEmpty();
        return answered(
                clean ? State.ACCEPTED : State.ACCEPTED_WITH_REMARKS,
                Optional.of(event.at()),
                event.remarks());
    }

    public Handover answered(State answer, Optional<EventTime> at, List<HandoverRemark> seen) {
        return new Handover(name, from, to, units, place, offeredAt, expiresAt, answer, at, seen);
    }
}
