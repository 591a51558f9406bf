package io.yidan.waybill.alias;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A seal, from when it is put on until it is broken or replaced. */
final class SealSpans {
    private final Known known;
    private final Map<On, Instant> on = new LinkedHashMap<>();

    /** A seal on a unit. */
    private record On(UnitId unit, SealNumber number) {}

    SealSpans(Known known) {
        this.known = known;
    }

    void into(AliasSpans all) {
        known.actual(
                (fact, happening) -> {
                    var at = fact.envelope().time();
                    switch (happening) {
                        case Condition.SealAffixed h -> put(h.unit(), h.number(), at);
                        case Condition.SealBroken h -> off(h.unit(), h.number(), at, all);
                        case Condition.SealReplaced h -> {
                            off(h.unit(), h.old(), at, all);
                            put(h.unit(), h.replacement(), at);
                        }
                        default -> {}
                    }
                });
        on.forEach((seal, from) -> add(seal, from, known.end(seal.unit()), all));
    }

    private void put(UnitId unit, SealNumber number, EventTime at) {
        on.putIfAbsent(new On(unit, number), Times.from(at));
    }

    /** Without its number it can only be the one there is. */
    private void off(UnitId unit, Optional<SealNumber> number, EventTime at, AliasSpans all) {
        var there = on.keySet().stream().filter(seal -> seal.unit().equals(unit)).toList();
        there.stream()
                .filter(seal -> number.map(seal.number()::equals).orElse(there.size() == 1))
                .forEach(
                        seal ->
                                add(
                                        seal,
                                        on.remove(seal),
                                        Times.earlier(
                                                Optional.of(Times.after(at)), known.end(unit)),
                                        all));
    }

    private static void add(On seal, Instant from, Optional<Instant> to, AliasSpans all) {
        all.add(AliasScheme.SEAL, Text.trimmed(seal.number().value()), from, to, seal.unit());
    }
}
