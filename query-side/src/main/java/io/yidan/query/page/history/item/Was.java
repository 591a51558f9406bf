package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Phrase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a corrected record said before: the weight, the time or the words that have changed. */
public final class Was {
    private Was() {}

    /** The old value of one record; empty if it corrects nothing. */
    public static String of(Entries entries, Item item) {
        return item.before().map(old -> of(entries, item, old)).orElse("");
    }

    /** The sum of these weighings as it was before any was corrected; empty if none was. */
    public static String sum(Entries entries, List<Item> items) {
        if (items.stream().allMatch(item -> item.before().isEmpty())) {
            return "";
        }
        var old = items.stream().flatMap(item -> weighed(item).stream()).toList();
        return new Weights(entries.scene(), old).sum();
    }

    private static Optional<Weighed> weighed(Item item) {
        return item.before()
                .map(old -> old.getEvent().getFactRecorded().getHappening().getWeighed())
                .or(item::weighed);
    }

    private static String of(Entries entries, Item item, TimelineEntry old) {
        if (item.weighed().isPresent()) {
            return sum(entries, List.of(item));
        }
        if (!Face.start(old.getEventTime()).equals(Face.start(item.time()))) {
            return entries.scene().face().time(old.getEventTime()).text();
        }
        var deed = Deed.of(entries, old);
        return deed.headline().equals(item.deed().headline())
                ? deed.details().stream()
                        .filter(detail -> !item.deed().details().contains(detail))
                        .map(Phrase::text)
                        .collect(Collectors.joining(" · "))
                : deed.headline();
    }
}
