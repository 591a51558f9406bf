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

/** Collects what is owed; the same act of the same party at one place is one, for all its units. */
final class Claims {
    private static final Comparator<Owed> ORDER =
            Comparator.comparing((Owed owed) -> -owed.stopped().size())
                    .thenComparing(Owed::rule)
                    .thenComparing(Owed::since, Since.ORDER)
                    .thenComparing(Owed::reference)
                    .thenComparing(owed -> owed.place().map(Place::code).orElse(""));

    private final Map<Key, Owed> found = new LinkedHashMap<>();

    void add(Owed owed) {
        found.merge(Key.of(owed), owed, Claims::together);
    }

    List<Owed> inOrder() {
        return found.values().stream().sorted(ORDER).toList();
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
                one.reference());
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
                    owed.reference());
        }
    }
}
