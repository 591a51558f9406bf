package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.query.page.history.item.Deed;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What one party did in one go to one box or to many, told in one record or in several, oldest first. */
record Act(List<Item> items) {
    private static final Duration PAUSE = Duration.ofHours(2);
    private static final Duration LONG_PAUSE = Duration.ofHours(12);

    /**
     * The acts these make, newest first; each stands where its last record stands.
     *
     * @param alone what is not to be joined with anything
     */
    static List<Act> of(List<Item> oldestFirst, Predicate<Item> alone) {
        Map<Key, Act> open = new HashMap<>();
        Map<Act, Integer> places = new IdentityHashMap<>();
        for (int place = 0; place < oldestFirst.size(); place++) {
            var item = oldestFirst.get(place);
            var key = Key.of(item);
            var act = open.get(key);
            if (act == null || alone.test(item) || !act.takes(item)) {
                act = new Act(new ArrayList<>());
                if (!alone.test(item)) {
                    open.put(key, act);
                }
            }
            act.items.add(item);
            if (act.end() == item) {
                places.put(act, place);
            }
        }
        return places.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Act, Integer> one) -> -one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    Item first() {
        return items.getFirst();
    }

    Item last() {
        return items.getLast();
    }

    /** The last of its records, but for what was weighed before and corrected later. */
    Item end() {
        return items.reversed().stream()
                .filter(item -> item.before().isEmpty() || item.weighed().isEmpty())
                .findFirst()
                .orElseGet(items::getLast);
    }

    boolean several() {
        return items.size() > 1;
    }

    /** Its boxes, each once. */
    List<String> units() {
        Set<String> units = new LinkedHashSet<>();
        items.forEach(item -> units.addAll(item.deed().units()));
        return List.copyOf(units);
    }

    /** Whether one of its records has this number; what only follows from a record has none. */
    boolean holds(long record) {
        return items.stream().anyMatch(item -> !item.follows() && item.record() == record);
    }

    /** One more of the kind, soon after; a box that moves or is weighed again is another act. */
    private boolean takes(Item item) {
        boolean again =
                !item.deed().kind().startsWith("SEAL_")
                        && !Collections.disjoint(units(), item.deed().units());
        var since = Duration.between(Face.start(last().time()), Face.start(item.time()));
        var pause = item.is("WEIGHED") || item.is("STUFFED") ? LONG_PAUSE : PAUSE;
        return joins(item) && !again && since.compareTo(pause) <= 0;
    }

    /** Old versions and what was withdrawn stay by themselves. */
    private static boolean joins(Item item) {
        return !item.deed().units().isEmpty()
                && switch (item.entry().getStanding()) {
                    case STANDING_STANDS, STANDING_SET_ASIDE, STANDING_IN_CONFLICT -> true;
                    case STANDING_CORRECTED,
                            STANDING_WITHDRAWN,
                            STANDING_UNSPECIFIED,
                            UNRECOGNIZED ->
                            false;
                };
    }

    private record Key(String kind, String party, String alike, boolean odd, Standing standing) {
        static Key of(Item item) {
            String party = item.is(Deed.CUSTODY) ? "" : item.entry().getParty();
            return new Key(
                    item.deed().kind(),
                    party,
                    item.deed().alike(),
                    item.look().odd(),
                    item.entry().getStanding());
        }
    }
}
