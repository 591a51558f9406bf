package io.yidan.query.page.unmatched;

import io.yidan.access.Caller;
import io.yidan.query.find.Finder;
import io.yidan.query.find.Hit;
import io.yidan.query.find.Illegible;
import io.yidan.query.find.Wanted;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.unmatched.UnmatchedFact;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which waybills of a party a fact may belong to: those that have its units or its alias, or whose number is near. */
record Likely(Finder finder) {
    private static final int MOST = 4;
    private static final int PREFIX = 16;
    private static final int SERIAL = 12;

    /** Goods are told of shortly before and long after the number means them. */
    private static final Duration BEFORE = Duration.ofDays(30);

    /** Why a waybill is likely. */
    enum Why {
        UNIT,
        ALIAS,
        NUMBER
    }

    /** Waybills and why, the likeliest first. */
    Map<String, Why> of(Caller caller, UnmatchedFact told) {
        var found = new LinkedHashMap<String, Why>();
        units(told.fact()).forEach(unit -> add(caller, unit, Why.UNIT, told.fact(), found));
        switch (told.addressedTo()) {
            case Address.ByAlias(var alias) ->
                    add(caller, alias.value(), Why.ALIAS, told.fact(), found);
            case Address.Number(var number) -> {
                String text = number.value();
                add(caller, text.substring(0, PREFIX), Why.NUMBER, told.fact(), found);
                add(caller, text.substring(text.length() - SERIAL), Why.NUMBER, told.fact(), found);
            }
        }
        return found;
    }

    private static Stream<String> units(Fact fact) {
        return fact.happening().map(Units::namedIn).orElse(List.of()).stream()
                .filter(unit -> !unit.equals(UnitId.NOT_TOLD))
                .limit(MOST)
                .map(UnitId::value);
    }

    private void add(Caller caller, String text, Why why, Fact fact, Map<String, Why> found) {
        try {
            finder
                    .find(caller, Wanted.read(text), Optional.empty(), Optional.empty())
                    .hits()
                    .stream()
                    .filter(hit -> near(hit, fact))
                    .map(Hit::waybill)
                    .distinct()
                    .limit(MOST - Math.min(MOST, found.size()))
                    .forEach(waybill -> found.putIfAbsent(waybill, why));
        } catch (Illegible _) {
            // a number nobody could have is near to none
        }
    }

    private static boolean near(Hit hit, Fact fact) {
        var time = fact.envelope().time().order();
        return hit.from().filter(from -> from.minus(BEFORE).isAfter(time)).isEmpty();
    }
}
