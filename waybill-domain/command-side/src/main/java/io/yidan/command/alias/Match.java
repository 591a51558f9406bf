package io.yidan.command.alias;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A waybill that held an alias, and the leg and the unit that the alias meant there. */
public record Match(WaybillNumber waybill, Optional<Integer> leg, Optional<UnitId> unit) {

    /** The fact with this unit where none was told. */
    public Fact complete(Fact fact) {
        return unit.map(fact::about).orElse(fact);
    }

    /** Tells each waybill on the way; the answer is that of the first that keeps it, or else the first one. */
    public static <T> Optional<T> answer(
            List<Match> way, Function<Match, Optional<T>> told, Predicate<T> isKept) {
        var answers = way.stream().flatMap(match -> told.apply(match).stream()).toList();
        return answers.stream().filter(isKept).findFirst().or(() -> answers.stream().findFirst());
    }
}
