package io.yidan.waybill.amend;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.CommercialTerms;
import io.yidan.waybill.content.Contact;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.UnitId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entries of the content as they shall be. Those of a key that is there take its place, others are added: parties and
 * contacts by part, goods by line, units by number. Legs are the whole plan from the first of these legs on.
 */
public record ContentChange(
        List<Party> parties,
        List<Contact> contacts,
        List<CargoLine> cargo,
        List<Integer> cargoRemoved,
        List<Unit> units,
        List<UnitId> unitsRemoved,
        List<LegPlan> legs,
        Optional<CommercialTerms> terms) {

    public ContentChange {
        parties = List.copyOf(parties);
        contacts = List.copyOf(contacts);
        cargo = List.copyOf(cargo);
        cargoRemoved = List.copyOf(cargoRemoved);
        units = List.copyOf(units);
        unitsRemoved = List.copyOf(unitsRemoved);
        legs = List.copyOf(legs);
    }

    /** The content with this change made. */
    public WaybillContent to(WaybillContent content) {
        return new WaybillContent(
                replaced(content.parties(), parties, Party::role, List.of()),
                replaced(content.contacts(), contacts, Contact::role, List.of()),
                replaced(content.cargo(), cargo, CargoLine::line, cargoRemoved),
                replaced(content.units(), units, Unit::id, unitsRemoved),
                planned(content.legs()),
                terms.or(content::terms));
    }

    /** Names of the entries it touches; two changes that share one cannot be open together. */
    public Set<String> touched() {
        var named =
                Stream.of(
                        parties.stream().map(party -> "party " + party.role()),
                        contacts.stream().map(contact -> "contact " + contact.role()),
                        cargo.stream().map(line -> "cargo line " + line.line()),
                        cargoRemoved.stream().map(line -> "cargo line " + line),
                        units.stream().map(unit -> "unit " + unit.id()),
                        unitsRemoved.stream().map(unit -> "unit " + unit),
                        legs.stream().limit(1).map(_ -> "the legs"),
                        terms.stream().map(_ -> "the terms"));
        return named.flatMap(names -> names).collect(Collectors.toSet());
    }

    private List<LegPlan> planned(List<LegPlan> before) {
        if (legs.isEmpty()) {
            return before;
        }
        int first = legs.getFirst().number();
        return Stream.concat(before.stream().filter(leg -> leg.number() < first), legs.stream())
                .toList();
    }

    private static <T, K> List<T> replaced(
            List<T> before, List<T> now, Function<T, K> key, List<K> removed) {
        Map<K, List<T>> instead =
                now.stream()
                        .collect(
                                Collectors.groupingBy(
                                        key, LinkedHashMap::new, Collectors.toList()));
        var replacedKeys = Set.copyOf(instead.keySet());
        var all = new ArrayList<T>();
        for (T entry : before) {
            K of = key.apply(entry);
            if (!replacedKeys.contains(of)) {
                all.add(entry);
            } else if (instead.containsKey(of)) {
                all.addAll(instead.remove(of));
            }
        }
        instead.values().forEach(all::addAll);
        all.removeIf(entry -> removed.contains(key.apply(entry)));
        return all;
    }
}
