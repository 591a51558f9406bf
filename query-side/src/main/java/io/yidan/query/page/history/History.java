package io.yidan.query.page.history;

import io.yidan.query.page.history.item.Entries;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.part.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What happened, newest first, as much of it as the reader asked for, by day.
 *
 * @param page which page of it this is, from 1
 * @param note that there is no such record as was asked for, or empty
 */
public record History(List<Filter> filters, List<Day> days, int page, int pages, String note) {
    private static final int ROWS = 80;
    private static final int RECORDS = 400;

    /** A link that shows one choice, and how many rows that has; for all, how many records there are. */
    public record Filter(String name, String text, int count, boolean current) {}

    /** The rows of one day. */
    public record Day(String name, List<HistoryRow> rows) {}

    /** The history as one choice shows it. */
    public static History of(Scene scene, Asked asked) {
        var entries = new Entries(scene);
        var items = Item.of(entries);
        var chosen = acts(entries, items, asked.choice());
        var pages = pages(chosen);
        int page = Math.min(pages.size(), page(pages, asked));
        var filters = new ArrayList<Filter>();
        for (Choice one : Choice.values()) {
            int count =
                    one == Choice.ALL
                            ? entries.all().size()
                            : (one == asked.choice() ? chosen : acts(entries, items, one)).size();
            filters.add(
                    new Filter(
                            one.key(),
                            scene.say("filter." + one.key()),
                            count,
                            one == asked.choice()));
        }
        var shown = pages.get(page - 1);
        boolean missing =
                asked.record() >= 0 && chosen.stream().noneMatch(act -> act.holds(asked.record()));
        return new History(
                filters,
                days(entries, shown, asked),
                page,
                pages.size(),
                missing ? scene.say("history.noRecord", Long.toString(asked.record())) : "");
    }

    /** Whether all is shown, record by record, each with its number. */
    public boolean numbered() {
        return filters.stream().anyMatch(one -> one.current() && one.name().equals("all"));
    }

    private static List<Act> acts(Entries entries, List<Item> items, Choice choice) {
        var shown = items.stream().filter(item -> choice.shows(entries, item)).toList();
        return Act.of(shown, item -> choice == Choice.CORRECTED && item.before().isPresent());
    }

    /** A page ends with its 80th row, and before one that would fill it with too many records. */
    private static List<List<Act>> pages(List<Act> acts) {
        var pages = new ArrayList<List<Act>>();
        pages.add(new ArrayList<>());
        int records = 0;
        for (Act act : acts) {
            records += act.items().size();
            var last = pages.getLast();
            if (last.size() == ROWS || records > RECORDS && !last.isEmpty()) {
                pages.add(new ArrayList<>());
                records = act.items().size();
            }
            pages.getLast().add(act);
        }
        return pages;
    }

    /** The page that was asked for, or the one that has the record that was. */
    private static int page(List<List<Act>> pages, Asked asked) {
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).stream().anyMatch(act -> act.holds(asked.record())))
                .map(page -> page + 1)
                .findFirst()
                .orElse(asked.page());
    }

    private static List<Day> days(Entries entries, List<Act> acts, Asked asked) {
        var days = new ArrayList<Day>();
        for (Act act : acts) {
            String day = HistoryRow.day(entries, act);
            if (days.isEmpty() || !days.getLast().name().equals(day)) {
                days.add(new Day(day, new ArrayList<>()));
            }
            days.getLast().rows().add(HistoryRow.of(entries, act, asked));
        }
        return days;
    }
}
