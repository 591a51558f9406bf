package io.yidan.query.page.history;

import io.yidan.query.page.history.item.Entries;
import io.yidan.query.page.history.item.Look;
import io.yidan.query.page.history.item.Mark;
import io.yidan.query.page.history.item.Was;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Phrase;

import java.util.List;

/**
 * A row of what happened.
 *
 * @param id its place on the page, or null for what only follows from another row
 * @param record number of its record, of its last one if it has several
 * @param marked whether it is the one the reader asked for
 * @param band texture of the band beside it: who had custody then
 * @param until end of its span, or empty
 * @param struck whether it does not count any more
 * @param headline said in three parts where custody passes, the name in the middle; else in one
 * @param was what it said before it was corrected, or empty
 * @param lag when it was learned
 * @param late that it was late or is doubtful, or empty
 * @param fold what is told of single boxes, or null
 */
public record HistoryRow(
        String id,
        long record,
        boolean marked,
        int band,
        Face.Shown time,
        String until,
        Look look,
        boolean struck,
        List<String> headline,
        String was,
        List<Phrase> line,
        List<Mark> marks,
        String lag,
        String late,
        Fold fold) {

    static HistoryRow of(Entries entries, Act act, Asked asked) {
        var scene = entries.scene();
        var last = act.last();
        var fold = Fold.of(entries, act, asked);
        boolean inFold = fold != null && fold.marked();
        boolean marked = !inFold && act.holds(asked.record());
        var sentence = new Sentence(entries, act);
        var lag = Lag.of(scene, act);
        return new HistoryRow(
                last.follows() ? null : "r" + (inFold ? act.first() : last).record(),
                last.record(),
                marked,
                entries.custody().texture(act.end().time(), act.units()),
                start(entries, act),
                until(entries, act),
                last.look(),
                last.struck(),
                sentence.headline(),
                last.is("WEIGHED")
                        ? Was.sum(entries, act.items())
                        : act.several() ? "" : Was.of(entries, last),
                sentence.line(),
                marks(entries, act),
                lag.learned(),
                lag.late(),
                fold);
    }

    public boolean custody() {
        return headline.size() > 1;
    }

    /** The day it stands under. */
    static String day(Entries entries, Act act) {
        var face = entries.scene().face();
        return face.longDay(face.date(act.end().time()));
    }

    private static Face.Shown start(Entries entries, Act act) {
        var face = entries.scene().face();
        var first = act.first().time();
        boolean sameDay = face.date(first).equals(face.date(act.end().time()));
        return sameDay ? face.clock(first) : face.withDay(first);
    }

    private static String until(Entries entries, Act act) {
        var face = entries.scene().face();
        String start = start(entries, act).text();
        String end = face.clock(act.end().time()).text();
        return start.equals(end) ? "" : end;
    }

    /** What is to be said of several records points to none of them. */
    private static List<Mark> marks(Entries entries, Act act) {
        return act.several()
                ? act.items().stream()
                        .flatMap(item -> Mark.of(entries, item).stream())
                        .map(mark -> new Mark(mark.text(), -1))
                        .distinct()
                        .toList()
                : Mark.of(entries, act.last());
    }
}
