package io.yidan.query.page.list;

import io.yidan.query.list.Counts;
import io.yidan.query.list.Filter;
import io.yidan.query.page.words.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A filter of the list as a link with how many it lets through. */
public record Choice(String name, String text, String count, boolean current) {

    static List<Choice> of(Counts counts, Filter chosen, Words words) {
        return Stream.of(Filter.values())
                .map(
                        filter ->
                                new Choice(
                                        name(filter),
                                        words.say("list." + filter.name()),
                                        count(counts.of(filter), words),
                                        filter == chosen))
                .toList();
    }

    /** As it stands in addresses. */
    static String name(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    /** Open ones for whatever is no name of a filter. */
    static Filter named(String name) {
        return Stream.of(Filter.values())
                .filter(filter -> name(filter).equals(name))
                .findFirst()
                .orElse(Filter.OPEN);
    }

    static String count(long count, Words words) {
        return count > Counts.MOST_CLOSED
                ? words.say("list.more", Counts.MOST_CLOSED)
                : Long.toString(count);
    }
}
