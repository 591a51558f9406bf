package io.yidan.waybill.owed;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what is owed for unit after unit. */
final class Sums {
    private static final Comparator<Owed> ORDER =
            Comparator.comparing((Owed owed) -> -owed.stopped().size())
                    .thenComparing(Owed::rule)
                    .thenComparing(Owed::since, Since.ORDER)
                    .thenComparing(Owed::reference)
                    .thenComparing(owed -> owed.place().map(Place::code).orElse(""));

    private Sums() {}

    /** Claims that differ in nothing but their units are one. */
    static List<Claim> alike(List<Claim> claims) {
        Map<Claim, Claim> sums = new LinkedHashMap<>();
        claims.forEach(
                claim ->
                        sums.merge(
                                claim.of(List.of(), List.of()),
                                claim,
                                (one, other) ->
                                        one.of(
                                                joined(one.units(), other.units()),
                                                joined(one.stopped(), other.stopped()))));
        return List.copyOf(sums.values());
    }

    /**
     * The same act of the same party at one place is one, since the first and until the first is due. Twenty offers to
     * answer, or twenty contradictions to settle, are one thing to do; each hold is one of its own.
     */
    static List<Owed> inOrder(Stream<Owed> all) {
        Map<Key, Owed> sums = new LinkedHashMap<>();
        all.forEach(owed -> sums.merge(Key.of(owed), owed, Sums::together));
        return sums.values().stream().sorted(ORDER).toList();
    }

    private static Owed together(Owed one, Owed other) {
        return new Owed(
                one.rule(),
                one.debtor(),
                Since.ORDER.compare(one.since(), other.since()) <= 0 ? one.since() : other.since(),
                earlier(one.due(), other.due()),
                joined(one.units(), other.units()),
                joined(one.stopped(), other.stopped()),
                one.place(),
                one.reason(),
                one.reference().equals(other.reference()) ? one.reference() : "");
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static List<UnitId> joined(List<UnitId> one, List<UnitId> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private record Key(Rule rule, PartyId debtor, String place, String reason, String reference) {
        static Key of(Owed owed) {
            return new Key(
                    owed.rule(),
                    owed.debtor(),
                    owed.place().map(Place::code).orElse(""),
                    owed.reason(),
                    oneByOne(owed.rule()) ? owed.reference() : "");
        }

        private static boolean oneByOne(Rule rule) {
            return rule != Rule.OFFER_NOT_ANSWERED && rule != Rule.FACTS_CONTRADICT;
        }
    }
}
