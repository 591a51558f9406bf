package io.yidan.query.page.figure;

import io.yidan.query.customs.figure.Behind;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;

/** The customs cases behind a figure of one month. */
public record BehindPage(
        YearMonth month, Behind.Of figure, List<Behind.Case> cases, String office, Face face) {

    /** One case, when it was counted, and how long that took; empty if it is not measured. */
    public record Row(String number, String when, String machine, String took) {}

    public String headline() {
        return cases.isEmpty()
                ? words().say("figures.none", name())
                : words().say("figures.behind", office, what());
    }

    /** The month, as it is told above the list. */
    public String name() {
        return FiguresPage.name(words(), month);
    }

    /** Whether there may be more than are listed. */
    public boolean full() {
        return cases.size() >= Behind.MOST;
    }

    public String most() {
        return words().say("figures.most", Behind.MOST);
    }

    public List<Row> rows() {
        return cases.stream().map(this::row).toList();
    }

    private String what() {
        String kind = words().code("figurekind", figure.kind());
        String code = words().code("figurecode", figure.kind() + "." + figure.code());
        return figure.code().isEmpty() ? kind : words().say("figures.which", kind, code);
    }

    private Row row(Behind.Case one) {
        String took =
                one.minutes().isPresent()
                        ? face.length(Duration.ofMinutes(one.minutes().getAsInt()))
                        : "";
        return new Row(one.number(), face.whole(one.at()), one.at().toString(), took);
    }

    private Words words() {
        return face.words();
    }
}
