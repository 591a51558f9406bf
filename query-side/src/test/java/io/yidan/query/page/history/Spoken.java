package io.yidan.query.page.history;

import io.yidan.query.page.words.Phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as they read, one line each, for tests. */
final class Spoken {
    private Spoken() {}

    /** Band and day are shown where they change; old values and struck rows between tildes, marks in brackets. */
    static List<String> lines(History history) {
        var lines = new ArrayList<String>();
        for (History.Day day : history.days()) {
            lines.add("== " + day.name());
            day.rows().forEach(row -> lines.add(line(row)));
        }
        return lines;
    }

    static String line(HistoryRow row) {
        String headline = String.join("", row.headline());
        var parts = new ArrayList<String>();
        parts.add(row.time().text() + (row.until().isEmpty() ? "" : "–" + row.until()));
        parts.add(
                (row.look().sign().isEmpty() ? "" : row.look().sign() + ": ")
                        + (row.struck() ? "~" + headline + "~" : headline));
        parts.add(row.was().isEmpty() ? "" : "~" + row.was() + "~");
        row.marks().forEach(mark -> parts.add("[" + mark.text() + "]"));
        parts.add(row.line().stream().map(Phrase::text).collect(Collectors.joining(" · ")));
        parts.add((row.late() + " " + row.lag()).strip());
        return row.band()
                + " "
                + parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "));
    }

    static List<String> fold(HistoryRow row) {
        return row.fold().lines().stream()
                .map(
                        line ->
                                (line.time()
                                                + " "
                                                + line.text().stream()
                                                        .map(Phrase::text)
                                                        .collect(Collectors.joining(" · "))
                                                + (line.was().isEmpty()
                                                        ? ""
                                                        : " ~" + line.was() + "~")
                                                + " "
                                                + line.late())
                                        .strip())
                .toList();
    }
}
