package io.yidan.query.page.part;

import io.yidan.codec.type.Places;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.query.page.words.Words;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.owed.Answer;
import io.yidan.waybill.owed.Owed;

import java.util.List;
import java.util.Optional;

/**
 * The first line of the page: where it is and what it waits for. Made of what the rules say; nobody types it.
 *
 * @param sign name of the sign before it
 * @param clauses the sentence, broken only between clauses
 * @param reason what is lacking and who must do what, or empty
 * @param more since when, until when, whom it does not touch
 * @param owed what it waits for, with its rule, or null
 * @param counts how many units do what, unless all do the same
 */
public record Headline(
        String sign,
        List<String> clauses,
        String reason,
        String more,
        OwedLine owed,
        String counts) {

    static Headline of(Scene scene) {
        var answer = scene.answer();
        var waitsFor = answer.waitsFor().map(owed -> OwedLine.of(scene, owed));
        return new Headline(
                sign(answer),
                List.of(sentence(scene, answer, waitsFor).split("\\|")),
                waitsFor.map(owed -> scene.say("reason", owed.lacking(), owed.who(), owed.act()))
                        .orElse(""),
                waitsFor.map(owed -> more(scene, answer, owed)).orElse(""),
                waitsFor.orElse(null),
                counts(scene, answer));
    }

    /** The rule it is owed under: what stands before its link, the link, and what stands after it. */
    public List<String> rule(Words words) {
        return List.of(words.say("reason.rule", owed.rule(), owed.ruleName()).split("\\|", 3));
    }

    private static String sign(Answer answer) {
        return switch (answer.state()) {
            case UNKNOWN, NOT_ISSUED, NOT_BEGUN -> "plan";
            case MOVING, AT_PLACE, ALL_THERE -> "now";
            case NO_WORD -> "late";
            case STANDING -> "hold";
            case DELIVERED, CLOSED -> "done";
            case VOIDED -> "stop";
        };
    }

    private static String sentence(Scene scene, Answer answer, Optional<OwedLine> waitsFor) {
        String place = answer.place().map(at -> place(scene, at)).orElse("");
        String who = waitsFor.map(OwedLine::who).orElse("");
        String act = waitsFor.map(OwedLine::act).orElse("");
        return switch (answer.state()) {
            case UNKNOWN -> scene.say("answer.unknown");
            case NOT_ISSUED -> scene.say("answer.notIssued", who, act);
            case NOT_BEGUN -> scene.say("answer.notBegun", who, act);
            case MOVING -> moving(scene, answer);
            case NO_WORD -> scene.say("answer.noWord", place, who);
            case AT_PLACE ->
                    waitsFor.isPresent()
                            ? scene.say("answer.waits", place, who, act)
                            : scene.say("answer.at", place);
            case STANDING -> scene.say("answer.stands", place, who);
            case ALL_THERE -> scene.say("answer.allThere", place, consignee(scene));
            case DELIVERED -> scene.say("answer.delivered", consignee(scene));
            case CLOSED -> scene.say("answer.closed", consignee(scene));
            case VOIDED -> scene.say("answer.voided");
        };
    }

    private static String moving(Scene scene, Answer answer) {
        var leg = scene.plan(answer.leg().orElse(1));
        return scene.say(
                "answer.moving",
                scene.names().place(leg.getFrom()),
                scene.names().place(leg.getTo()));
    }

    private static String more(Scene scene, Answer answer, OwedLine owed) {
        int stopped = answer.waitsFor().map(Owed::stopped).map(List::size).orElse(0);
        int free = answer.counts().all() - stopped;
        String others =
                stopped == 0 || free == 0
                        ? ""
                        : scene.say("reason.othersFree", scene.names().units(free));
        String due =
                owed.due().isEmpty() ? "" : scene.say("reason.due", owed.due() + owed.overdue());
        String since = owed.since().isEmpty() ? "" : scene.say("reason.since", owed.since());
        return since + due + others;
    }

    /** How many units do what, unless all do the same. */
    private static String counts(Scene scene, Answer answer) {
        var counts = answer.counts();
        var parts =
                List.of(
                        count(scene, "moving", counts.moving() + counts.noWord()),
                        count(scene, "atPlace", counts.atPlace()),
                        count(scene, "standing", counts.standing()),
                        count(scene, "ended", counts.ended()));
        var said = parts.stream().filter(part -> !part.isEmpty()).toList();
        boolean saidAlready = said.size() == 2 && answer.state() == Answer.State.STANDING;
        return said.size() < 2
                        || saidAlready
                        || answer.state().compareTo(Answer.State.ALL_THERE) >= 0
                ? ""
                : scene.say("reason.counts", String.join(scene.say("reason.comma"), said));
    }

    private static String count(Scene scene, String state, int units) {
        return units == 0 ? "" : scene.say("count." + state, scene.names().units(units));
    }

    private static String place(Scene scene, Place place) {
        return scene.names().place(Places.write(place));
    }

    private static String consignee(Scene scene) {
        return scene.names().role(PartyRole.PARTY_ROLE_CONSIGNEE);
    }
}
