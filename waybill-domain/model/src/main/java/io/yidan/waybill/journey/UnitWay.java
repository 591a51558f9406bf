package io.yidan.waybill.journey;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;

/** The way of one unit, from the first leg to the last. The leg is the one it is on now. */
public record UnitWay(
        UnitId unit,
        int leg,
        List<OnLeg> legs,
        Optional<Place> place,
        Optional<EventTime> placeAt,
        End end,
        List<CustodySpan> custody,
        List<MeansSpan> carriedBy,
        List<SealLine> seals,
        List<WeighedAt> weighings) {

    /** How a unit's way ended, if it has. */
    public enum End {
        NOT_YET,
        DELIVERED,
        WRITTEN_OFF
    }

    public OnLeg now() {
        return legs.get(leg - 1);
    }

    /** Who has it now. */
    public Optional<PartyId> custodian() {
        return custody.isEmpty() ? Optional.empty() : custody.getLast().custodian();
    }

    /** What it is on now. */
    public Optional<Means> means() {
        return carriedBy.stream()
                .filter(span -> span.until().isEmpty())
                .reduce((_, later) -> later)
                .map(MeansSpan::means);
    }
}
