package io.yidan.query.page.figure;

import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.figure.OfficeFigures;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The figures of customs in one month as their page shows them. */
public record FiguresPage(
        YearMonth month,
        List<OfficeFigures> figures,
        Words words,
        Directory directory,
        Instant now) {

    public String headline() {
        int declared = figures.stream().mapToInt(OfficeFigures::declared).sum();
        return figures.isEmpty()
                ? words.say("figures.none", name(month))
                : words.say("figures.headline", name(month), declared);
    }

    public List<OfficeBlock> offices() {
        return figures.stream()
                .map(
                        one ->
                                new OfficeBlock(
                                        month,
                                        one,
                                        directory.called(one.office(), words),
                                        new Face(words, now)))
                .toList();
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    /** Null if the month that follows has not begun. */
    public YearMonth after() {
        return month.isBefore(Figures.month(now)) ? month.plusMonths(1) : null;
    }

    public String name(YearMonth of) {
        return name(words, of);
    }

    static String name(Words words, YearMonth of) {
        return words.say(
                "figures.month",
                Integer.toString(of.getYear()),
                words.say("month." + of.getMonthValue()));
    }

    /** Until when the figures are counted. */
    public String read() {
        return words.say("figures.read", new Face(words, now).whole(now));
    }
}
