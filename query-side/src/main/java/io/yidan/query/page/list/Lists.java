package io.yidan.query.page.list;

import io.yidan.access.Caller;
import io.yidan.query.find.Found;
import io.yidan.query.list.Counts;
import io.yidan.query.list.Filter;
import io.yidan.query.list.Listed;
import io.yidan.query.list.Mark;
import io.yidan.query.list.Order;
import io.yidan.query.list.Slice;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.Visit;
import io.yidan.query.page.part.Scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes pages of what lists and searches bring. */
final class Lists {
    /** Rows on a page. */
    static final int SIZE = 25;

    private final WaybillLists lists;
    private final Visit visit;

    Lists(WaybillLists lists, Visit visit) {
        this.lists = lists;
        this.visit = visit;
    }

    /** A page of the list; one that follows another shows the time of that one. */
    ListPage list(Caller caller, Filter filter, Optional<Mark> after, Instant now) {
        var slice = lists.page(caller, filter, Order.URGENCY, now, after, SIZE);
        var counts = lists.counts(caller, slice.readAt());
        var frame = visit.frame();
        String name = Choice.name(filter);
        return new ListPage(
                visit.words(),
                slice.readAt(),
                visit.words().say("list.title"),
                Choice.of(counts, filter, visit.words()),
                List.of(),
                rows(slice.rows(), slice.readAt()),
                visit.words().say("list.empty." + filter.name()),
                span(slice, counts, filter),
                after.isEmpty() ? null : frame.list(name, ""),
                slice.next().map(mark -> frame.list(name, mark.token())).orElse(null),
                slice.rows().isEmpty() ? null : frame.csv(name));
    }

    /** The waybills found, each with the numbers that fit. */
    ListPage found(Caller caller, Found found, List<String> notes, Instant now) {
        var waybills = found.waybills().stream().limit(SIZE).toList();
        var rows = lists.named(caller, waybills, now);
        var said = new ArrayList<>(notes);
        if (found.more() || found.waybills().size() > SIZE) {
            said.add(visit.words().say("find.more", SIZE));
        }
        return new ListPage(
                visit.words(),
                now,
                visit.words().say("find.title"),
                List.of(),
                said,
                rows.stream().map(row -> row(row, found, now)).toList(),
                "",
                visit.words().say("find.count", rows.size()),
                null,
                null,
                null);
    }

    List<Row> rows(List<Listed> rows, Instant now) {
        return rows.stream().map(row -> Row.of(scene(row, now), row, List.of())).toList();
    }

    private Row row(Listed listed, Found found, Instant now) {
        var numbers =
                found.hits().stream()
                        .filter(hit -> hit.waybill().equals(listed.brief().getWaybillNumber()))
                        .map(hit -> Numbered.of(hit, visit.words(), now))
                        .distinct()
                        .limit(3)
                        .toList();
        return Row.of(scene(listed, now), listed, numbers);
    }

    private Scene scene(Listed listed, Instant now) {
        return Scene.of(
                listed.brief(), visit.frame().language(), now, visit.directory(), visit.reader());
    }

    private String span(Slice slice, Counts counts, Filter filter) {
        return slice.rows().isEmpty()
                ? ""
                : visit.words()
                        .say(
                                "list.span",
                                Long.toString(slice.before() + 1),
                                Long.toString(slice.before() + slice.rows().size()),
                                Choice.count(counts.of(filter), visit.words()));
    }
}
