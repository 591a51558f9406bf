package io.yidan.waybill.content;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a through waybill says: parties, goods, units, legs, terms. */
public record WaybillContent(
        List<Party> parties,
        List<Contact> contacts,
        List<CargoLine> cargo,
        List<Unit> units,
        List<LegPlan> legs,
        Optional<CommercialTerms> terms) {

    public WaybillContent {
        parties = List.copyOf(parties);
        contacts = List.copyOf(contacts);
        cargo = List.copyOf(cargo);
        units = List.copyOf(units);
        legs = List.copyOf(legs);
    }

    public Optional<LegPlan> leg(int number) {
        for (LegPlan leg : legs) {
            if (leg.number() == number) {
                return Optional.of(leg);
            }
        }
        return Optional.empty();
    }

    public boolean has(UnitId unit) {
        return units.stream().anyMatch(known -> known.id().equals(unit));
    }

    /** The same with these of its units alone. */
    public WaybillContent only(Collection<UnitId> named) {
        var some = units.stream().filter(unit -> named.contains(unit.id())).toList();
        return new WaybillContent(parties, contacts, cargo, some, legs, terms);
    }

    /** The first party in this role. */
    public Optional<PartyId> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).map(Party::id).findFirst();
    }

    /** Whether the party is named in the waybill, by a role or by a leg. */
    public boolean names(PartyId party) {
        return parties.stream().anyMatch(known -> known.id().equals(party))
                || legs.stream().anyMatch(leg -> leg.carrier().equals(party));
    }
}
