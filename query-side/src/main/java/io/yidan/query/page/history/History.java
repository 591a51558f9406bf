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

    /** A link that shows one choice, and how many rows that has; for all, how many records there are. */
    public record Filter(String name, String text, int count, boolean current) {}

    /** The rows of one day. */
    public record Day(String name, List<HistoryRow> rows) {}

    /** The history as one choice shows it. */
    public static History of(Scene scene, Asked asked) {
        var entries = new Entries(scene);
        var items = Item.of(entries);
        var chosen = acts(entries, items, asked.choice());
        int pages = Math.max(1, (chosen.size() + ROWS - 1) / ROWS);
        int page = Math.min(pages, page(chosen, asked));
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
        var shown = chosen.subList((page - 1) * ROWS, Math.min(chosen.size(), page * ROWS));
        boolean missing =
                asked.record() >= 0 && chosen.stream().noneMatch(act -> act.holds(asked.record()));
        return new History(
                filters,
                days(entries, shown, asked),
                page,
                pages,
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

    /** The page that was asked for, or the one that has the record that was. */
    private static int page(List<Act> acts, Asked asked) {
        return IntStream.range(0, acts.size())
                .filter(place -> acts.get(place).holds(asked.record()))
                .map(place -> place / ROWS + 1)
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
