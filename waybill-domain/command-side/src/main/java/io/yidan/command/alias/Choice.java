package io.yidan.command.alias;

import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses from all holders of an alias the waybills that a fact is about; none if that is not certain. */
final class Choice {
    private Choice() {}

    static List<Match> of(Alias alias, Fact fact, List<Match> holders) {
        if (fact.happening().filter(Units::aboutOne).isPresent()) {
            return one(fact.happening().get(), holders);
        }
        var named = fact.happening().map(Units::namedIn).orElse(List.of());
        var waybills = waybills(named, holders);
        boolean several =
                alias.scheme().carries()
                        && fact.happening().flatMap(Units::movedIn).isPresent()
                        && fact.envelope().time().exact();
        return several || waybills.size() == 1 ? waybills : List.of();
    }

    /** A seal or a weight is of one unit: the one told, or else the only one there is. */
    private static List<Match> one(Happening told, List<Match> holders) {
        var unit = Units.namedIn(told).getFirst();
        if (!unit.equals(UnitId.NOT_TOLD)) {
            var waybills = waybills(List.of(unit), holders);
            return waybills.size() == 1 ? waybills : List.of();
        }
        var units = holders.stream().map(m -> Map.entry(m.waybill(), m.unit())).distinct();
        return units.count() == 1 && holders.getFirst().unit().isPresent()
                ? List.of(holders.getFirst())
                : List.of();
    }

    /** The waybills that held the alias with all these units; one match each, of the waybill as a whole. */
    private static List<Match> waybills(List<UnitId> named, List<Match> holders) {
        Map<WaybillNumber, List<Match>> each =
                holders.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Match::waybill, LinkedHashMap::new, Collectors.toList()));
        return each.values().stream()
                .filter(matches -> holds(matches, named))
                .map(
                        matches ->
                                new Match(
                                        matches.getFirst().waybill(),
                                        leg(matches),
                                        Optional.empty()))
                .toList();
    }

    private static boolean holds(List<Match> matches, List<UnitId> named) {
        boolean whole = matches.stream().anyMatch(match -> match.unit().isEmpty());
        var units = new HashSet<UnitId>();
        matches.forEach(match -> match.unit().ifPresent(units::add));
        return whole || units.containsAll(named);
    }

    private static Optional<Integer> leg(List<Match> matches) {
        var legs = matches.stream().flatMap(match -> match.leg().stream()).distinct().toList();
        return legs.size() == 1 ? Optional.of(legs.getFirst()) : Optional.empty();
    }
}
