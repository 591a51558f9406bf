package io.yidan.query.page.history;

import io.yidan.query.page.history.item.Entries;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.history.item.Was;
import io.yidan.query.page.history.item.Weights;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a row unfolds to: its records one by one, or its boxes.
 *
 * @param id by which it is known again when the page goes on, or null
 * @param marked whether it holds the record the reader asked for, and is open
 */
public record Fold(String id, String summary, boolean marked, List<Line> lines) {

    /**
     * One record, or what is told of one box.
     *
     * @param record its number, or -1
     * @param was what it said before it was corrected, or empty
     */
    public record Line(
            long record, boolean marked, String time, List<Phrase> text, String was, String late) {}

    private static final Comparator<Item> BY_TIME_AND_BOX =
            Comparator.comparing((Item item) -> Face.start(item.time()))
                    .thenComparing(item -> item.deed().units().stream().findFirst().orElse(""));

    /** Null if there is nothing to unfold. */
    static Fold of(Entries entries, Act act, Asked asked) {
        boolean follows = act.items().stream().anyMatch(Item::follows);
        String id = follows ? null : "f" + act.first().record();
        var scene = entries.scene();
        var notes = act.items().stream().flatMap(item -> item.deed().notes().stream()).toList();
        var units = act.last().deed().units();
        if (act.several()) {
            var lines =
                    new ArrayList<>(
                            act.items().stream()
                                    .sorted(BY_TIME_AND_BOX)
                                    .map(item -> line(entries, act, item, asked))
                                    .toList());
            if (notes.isEmpty() && asked.choice() != Choice.ALL && bare(entries, act, lines)) {
                return null;
            }
            notes.forEach(note -> lines.add(line(note)));
            return new Fold(
                    id,
                    scene.say("fold.records", act.items().size()),
                    lines.stream().anyMatch(Line::marked),
                    lines);
        }
        if (!notes.isEmpty()) {
            return new Fold(
                    id,
                    scene.say("handover.remarks", notes.size()),
                    false,
                    notes.stream().map(Fold::line).toList());
        }
        return units.size() > 1 && units.size() < scene.view().getUnitsCount()
                ? new Fold(
                        id,
                        scene.say("fold.numbers", scene.names().units(units.size())),
                        false,
                        List.of(line(Phrase.said(numbers(units)))))
                : null;
    }

    /** Whether the lines say nothing but that it was all boxes at once. */
    private static boolean bare(Entries entries, Act act, List<Line> lines) {
        return act.units().size() == entries.scene().view().getUnitsCount()
                && lines.stream().allMatch(line -> line.text().size() == 1)
                && lines.stream().allMatch(line -> line.was().isEmpty())
                && lines.stream().map(Line::time).distinct().count() == 1
                && lines.stream().map(Line::late).distinct().count() == 1;
    }

    private static Line line(Phrase note) {
        return new Line(-1, false, "", List.of(note), "", "");
    }

    private static Line line(Entries entries, Act act, Item item, Asked asked) {
        var scene = entries.scene();
        var text = new ArrayList<Phrase>();
        text.add(Phrase.said(numbers(item.deed().units())));
        item.weighed()
                .map(weighed -> new Weights(scene, List.of(weighed)).sum())
                .map(Phrase::said)
                .ifPresent(text::add);
        text.addAll(new Sentence(entries, act).own(item));
        return new Line(
                item.follows() ? -1 : item.record(),
                !item.follows() && item.record() == asked.record(),
                scene.face().clock(item.time()).text(),
                text.stream().filter(phrase -> !phrase.text().isEmpty()).toList(),
                Was.of(entries, item),
                Lag.late(scene, item));
    }

    private static String numbers(List<String> units) {
        return units.stream().map(Names::unit).collect(Collectors.joining(", "));
    }
}
