package io.yidan.query.page.operator;

import io.yidan.eventstore.letter.DeadLetters.Stuck;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.health.Health;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.List;

/** How the exchange goes, as the page says it. */
public record OperatorPage(Health.Report report, Words words, Instant now) {

    /**
     * A stream of which a follower has left something out.
     *
     * @param waybill whether a page of it can be opened
     * @param waiting how many of its events wait
     */
    public record Row(
            String follower,
            String stream,
            boolean waybill,
            String what,
            String since,
            String problem,
            String waiting) {}

    /** A read model and how far behind it is. */
    public record Model(String name, String what, String sign, String behind, String limit) {}

    /** The answer in one line. */
    public String headline() {
        if (report.stuckInAll() > 0) {
            return words.say("operator.needs", report.stuckInAll());
        }
        return words.say(anyLate() ? "operator.behind" : "operator.fine");
    }

    /** How the headline looks. */
    public String sign() {
        if (report.stuckInAll() > 0) {
            return "odd";
        }
        return anyLate() ? "late" : "done";
    }

    /** What was taken in last. */
    public String intake() {
        return report.head() == 0
                ? words.say("operator.empty")
                : words.say("operator.intake", report.head(), whole(report.recordedAt()));
    }

    public List<Row> stuck() {
        return report.stuck().stream().map(this::row).toList();
    }

    /** How many more there are than are shown; empty if none. */
    public String more() {
        int more = report.stuckInAll() - report.stuck().size();
        return more > 0 ? words.say("operator.more", more) : "";
    }

    public List<Model> models() {
        return report.models().stream().map(this::model).toList();
    }

    public String unmatched() {
        var facts = report.unmatched();
        return facts.oldest()
                .map(oldest -> words.say("operator.unmatched", facts.waiting(), whole(oldest)))
                .orElseGet(() -> words.say("operator.unmatched.none"));
    }

    public String unmatchedLimits() {
        return words.say(
                "operator.unmatched.limits", report.unmatched().most(), report.unmatched().days());
    }

    private Row row(Stuck stuck) {
        var first = stuck.first();
        return new Row(
                first.follower(),
                first.stream(),
                WaybillLog.isWaybill(first.stream()),
                words.code("follower", first.follower()),
                words.say("operator.since", first.version(), whole(first.since())),
                first.problem().orElse(""),
                words.say("operator.waiting", stuck.waiting(), first.attempts()));
    }

    private Model model(Health.Model model) {
        return new Model(
                model.name(),
                words.code("follower", model.name()),
                model.isLate(report.head()) ? "late" : "done",
                words.say("operator.model", model.behind(report.head())),
                words.say("operator.limit", model.limit()));
    }

    private boolean anyLate() {
        return report.models().stream().anyMatch(model -> model.isLate(report.head()));
    }

    private String whole(Instant time) {
        return new Face(words, now).whole(time);
    }
}
