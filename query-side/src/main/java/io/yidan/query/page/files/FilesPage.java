package io.yidan.query.page.files;

import io.yidan.query.files.FileReport;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A report as the page says it. */
public record FilesPage(FileReport report, Words words, Instant now) {
    private static final List<String> OUTCOMES =
            List.of("ACCEPTED", "DUPLICATE", "STALE", "CONFLICT", "UNMATCHED");

    /** A number and what it counts, with the sign that goes with it. */
    public record Count(String sign, long number, String text) {}

    /** One thing wrong; the detail is empty where the sentence says it all. */
    public record Line(
            String where,
            String column,
            String value,
            String sentence,
            String detail,
            String code) {}

    /** The answer in one line. */
    public String headline() {
        if (report.running()) {
            return words.say("files.running", report.rows(), report.answered());
        }
        if (!report.stopped().isEmpty()) {
            return words.say("files.stopped");
        }
        if (report.rows() == 0) {
            return words.say("files.unread");
        }
        var clean = report.clean() ? "clean" : "wrong";
        return words.say("files." + (report.tryOnly() ? "tried." : "posted.") + clean, bad());
    }

    /** How the headline looks. */
    public String sign() {
        if (report.running()) {
            return "now";
        }
        return report.clean()
                ? "done"
                : report.stopped().isEmpty() && report.rows() > 0 ? "odd" : "stop";
    }

    public List<Count> counts() {
        var kept =
                OUTCOMES.stream()
                        .filter(outcome -> report.outcomes().getOrDefault(outcome, 0L) > 0)
                        .map(
                                outcome ->
                                        new Count(
                                                sign(outcome),
                                                report.outcomes().get(outcome),
                                                words.say("files.outcome." + outcome)));
        return Stream.of(
                        Stream.of(new Count("", report.rows(), words.say("files.rows" + kind()))),
                        kept,
                        Stream.of(
                                        new Count(
                                                "odd",
                                                report.bad(),
                                                words.say("files.bad" + kind())),
                                        new Count(
                                                "stop",
                                                report.refused(),
                                                words.say("files.refused")),
                                        new Count("", report.skipped(), words.say("files.skipped")))
                                .filter(count -> count.number() > 0))
                .flatMap(counts -> counts)
                .toList();
    }

    public List<Line> lines() {
        return report.wrong().stream().map(this::line).toList();
    }

    public String began() {
        return new Face(words, now).whole(report.began());
    }

    private Line line(FileReport.Wrong wrong) {
        var own = words.code("files.fault", wrong.fault());
        boolean told = !own.equals(wrong.fault());
        var english = wrong.rule() + (wrong.fix().isEmpty() ? "" : "; " + wrong.fix());
        return new Line(
                wrong.row() == 0 ? words.say("files.whole") : Long.toString(wrong.row()),
                wrong.column(),
                wrong.value(),
                told ? own : english,
                told ? english : "",
                wrong.fault());
    }

    private String kind() {
        return report.receipt().isEmpty() ? "" : ".messages";
    }

    private long bad() {
        return report.bad() + report.refused();
    }

    private static String sign(String outcome) {
        return switch (outcome) {
            case "ACCEPTED", "DUPLICATE", "STALE" -> "done";
            case "UNMATCHED" -> "late";
            default -> "odd";
        };
    }
}
