package io.yidan.query.page.figure;

import io.yidan.query.customs.figure.Figure.Came;
import io.yidan.query.customs.figure.Figure.Kind;
import io.yidan.query.customs.figure.OfficeFigures;
import io.yidan.query.customs.figure.OfficeFigures.Band;
import io.yidan.query.customs.figure.Tally;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is counted of one office in a month, in words. */
public record OfficeBlock(YearMonth month, OfficeFigures figures, String name, Face face) {
    private static final int BANDS = 6;

    /** A figure, what it counts, and where its cases are. */
    public record Count(String what, String value, String cases) {}

    /**
     * So many goods waited so long.
     *
     * @param percent of all that are measured, for the bar
     */
    public record Bar(String what, int count, int percent) {}

    /** What is counted most, above all else. */
    public List<Count> counts() {
        var all = new ArrayList<Count>();
        if (figures.declared() > 0) {
            all.add(
                    count(
                            "declared",
                            Integer.toString(figures.declared()),
                            cases(Kind.DECLARED.name(), "")));
        }
        if (figures.arrived() > 0) {
            all.add(
                    count(
                            "before",
                            words().say("figures.share", share(), before(), figures.arrived()),
                            came(Came.BEFORE)));
            figures.waits()
                    .ifPresent(
                            length -> {
                                all.add(count("median", length(length.median()), came(Came.AFTER)));
                                all.add(count("p90", length(length.p90()), came(Came.AFTER)));
                            });
        }
        if (figures.undecided() > 0) {
            all.add(count("undecided", Integer.toString(figures.undecided()), came(Came.WAITING)));
        }
        return all;
    }

    /** The longest wait; empty if nobody waited. */
    public String longest() {
        return figures.waits()
                .map(length -> words().say("figures.longest", length(length.longest())))
                .orElse("");
    }

    /** The case of it. */
    public String longestCase() {
        return figures.waits().map(Tally.Length::longestCase).orElse("");
    }

    /** How long goods at the gate waited for a decision; none if nothing is measured. */
    public List<Bar> bars() {
        int all = figures.bands().stream().mapToInt(Band::count).sum();
        return all == 0 ? List.of() : IntStream.range(0, BANDS).mapToObj(n -> bar(n, all)).toList();
    }

    /** Everything else that is counted, by kind. */
    public List<Group> groups() {
        return figures.others().stream()
                .map(Tally::kind)
                .distinct()
                .map(
                        kind ->
                                new Group(
                                        words().code("figurekind", kind),
                                        figures.others().stream()
                                                .filter(one -> one.kind().equals(kind))
                                                .map(this::row)
                                                .toList()))
                .toList();
    }

    /** What is counted of one kind. */
    public record Group(String title, List<Count> rows) {}

    private Count row(Tally tally) {
        return new Count(
                words().code("figurecode", tally.kind() + "." + tally.code()),
                Integer.toString(tally.count()),
                cases(tally.kind(), tally.code()));
    }

    private Bar bar(int number, int all) {
        int count =
                figures.bands().stream()
                        .filter(band -> band.number() == number)
                        .mapToInt(Band::count)
                        .sum();
        return new Bar(
                words().say("figures.band." + number),
                count,
                (int) Math.round(100.0 * count / all));
    }

    private String share() {
        return Long.toString(Math.round(100.0 * before() / figures.arrived()));
    }

    private int before() {
        return figures.decidedBeforeArrival();
    }

    private Count count(String what, String value, String cases) {
        return new Count(words().say("figures.count." + what), value, cases);
    }

    private String came(Came code) {
        return cases(Kind.ARRIVED.name(), code.name());
    }

    private String cases(String kind, String code) {
        return "/customs/figures/cases?month=%s&office=%s&kind=%s&code=%s"
                .formatted(month, figures.office(), kind, code);
    }

    private String length(int minutes) {
        return face.length(Duration.ofMinutes(minutes));
    }

    private Words words() {
        return face.words();
    }
}
