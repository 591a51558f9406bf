package io.yidan.query.page.operator;

import io.yidan.eventstore.letter.DeadLetter;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.health.Health;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the exchange goes, as the page says it. */
public record OperatorPage(Health.Report report, Words words, Instant now) {

    /**
     * A stream that a follower has left out.
     *
     * @param waybill whether a page of it can be opened
     * @param waiting how many of its events wait
     */
    public record Stuck(
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
        if (!stuck().isEmpty()) {
            return words.say("operator.needs", stuck().size());
        }
        return words.say(isBehind() ? "operator.behind" : "operator.fine");
    }

    /** How the headline looks. */
    public String sign() {
        if (!stuck().isEmpty()) {
            return "odd";
        }
        return isBehind() ? "late" : "done";
    }

    /** What was taken in last. */
    public String intake() {
        return report.head() == 0
                ? words.say("operator.empty")
                : words.say("operator.intake", report.head(), whole(report.recordedAt()));
    }

    public List<Stuck> stuck() {
        Map<List<String>, List<DeadLetter>> streams = new LinkedHashMap<>();
        for (var letter : report.letters()) {
            streams.computeIfAbsent(
                            List.of(letter.follower(), letter.stream()), _ -> new ArrayList<>())
                    .add(letter);
        }
        return streams.values().stream().map(this::stuck).toList();
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

    private Stuck stuck(List<DeadLetter> letters) {
        var first = letters.getFirst();
        return new Stuck(
                first.follower(),
                first.stream(),
                WaybillLog.isWaybill(first.stream()),
                words.code("follower", first.follower()),
                words.say("operator.since", first.version(), whole(first.since())),
                first.problem().orElse(""),
                words.say("operator.waiting", letters.size(), first.attempts()));
    }

    private Model model(Health.Model model) {
        long behind = Math.max(0, report.head() - model.position());
        return new Model(
                model.name(),
                words.code("follower", model.name()),
                behind > model.limit() ? "late" : "done",
                words.say("operator.model", behind),
                words.say("operator.limit", model.limit()));
    }

    private boolean isBehind() {
        return report.models().stream()
                .anyMatch(model -> report.head() - model.position() > model.limit());
    }

    private String whole(Instant time) {
        return new Face(words, now).whole(time);
    }
}
