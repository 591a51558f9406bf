package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.CustodyInterval;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.query.page.words.Face;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who had which unit when, and how the band beside the rows shows it: one texture for each custodian. */
public final class Custody {
    private static final int TEXTURES = 5;
    private final Map<String, List<CustodyInterval>> byUnit = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    Custody(WaybillView view) {
        for (UnitView unit : view.getUnitsList()) {
            byUnit.put(unit.getUnit(), unit.getCustodyList());
        }
        byUnit.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(span -> Face.start(span.getFrom())))
                .map(CustodyInterval::getParty)
                .filter(party -> !party.isEmpty())
                .forEach(party -> order.putIfAbsent(party, order.size()));
    }

    /** Number of the texture at a time: of who had most of these units, or of all if none is named. 0 is nobody. */
    public int texture(EventTime time, Collection<String> units) {
        var at = Face.start(time);
        var counts = new LinkedHashMap<String, Integer>();
        for (String unit : units.isEmpty() ? byUnit.keySet() : units) {
            holder(unit, at).ifPresent(party -> counts.merge(party, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> order.getOrDefault(most.getKey(), -1) % TEXTURES + 1)
                .orElse(0);
    }

    /** Whether a party took a unit at just this time, with the other side's word or without it. */
    boolean took(String party, String unit, EventTime time, String basis) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .skip(1)
                .anyMatch(
                        span ->
                                span.getParty().equals(party)
                                        && span.getBasis().equals(basis)
                                        && span.getFrom().equals(time));
    }

    /** Who took one of these units at just this time with nobody else's word for it. */
    Optional<String> takenByOneSide(Collection<String> units, EventTime time) {
        return units.stream()
                .flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream().skip(1))
                .filter(span -> span.getBasis().equals("ONE_SIDED") && span.getFrom().equals(time))
                .map(CustodyInterval::getParty)
                .findFirst();
    }

    private Optional<String> holder(String unit, Instant at) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(span -> !Face.start(span.getFrom()).isAfter(at))
                .reduce((_, later) -> later)
                .map(CustodyInterval::getParty)
                .filter(party -> !party.isEmpty());
    }
}
