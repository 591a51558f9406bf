package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.proto.type.v1.ZonedInstant;

import java.util.List;

/**
 * The first line of the page: where it is and what it waits for.
 *
 * @param sign name of the sign before it
 * @param clauses the sentence, broken only between clauses
 * @param reason who owes which act, or empty
 * @param more since when, how many, what must be true
 */
public record Answer(String sign, List<String> clauses, String reason, String more) {

    static Answer of(Scene scene) {
        return switch (scene.view().getStage()) {
            case STAGE_DRAFT ->
                    plain(scene, "plan", "draft", role(scene, PartyRole.PARTY_ROLE_SHIPPER));
            case STAGE_APPROVED ->
                    plain(scene, "plan", "approved", role(scene, PartyRole.PARTY_ROLE_OPERATOR));
            case STAGE_ISSUED ->
                    scene.openHolds().isEmpty()
                            ? plain(scene, "plan", "issued", carrier(scene, 1))
                            : onTheWay(scene);
            case STAGE_IN_EXECUTION -> onTheWay(scene);
            case STAGE_DELIVERED -> plain(scene, "done", "delivered", consignee(scene));
            case STAGE_CLOSED -> plain(scene, "done", "closed", consignee(scene));
            case STAGE_VOIDED -> plain(scene, "stop", "voided", "");
            case STAGE_UNSPECIFIED, UNRECOGNIZED -> plain(scene, "plan", "unknown", "");
        };
    }

    private static Answer onTheWay(Scene scene) {
        var behind = Group.of(scene);
        if (behind.isEmpty()) {
            var end = scene.plan(scene.view().getContent().getLegsCount()).getTo();
            return plain(scene, "done", "allThere", scene.names().place(end), consignee(scene));
        }
        var group = behind.get();
        var held = scene.openHolds().stream().filter(hold -> concerns(hold, group)).findFirst();
        if (held.isPresent()) {
            return held(scene, group, held.get());
        }
        return group.standing().isPresent() ? standing(scene, group) : moving(scene, group);
    }

    private static Answer held(Scene scene, Group group, HoldView hold) {
        String by = scene.names().party(hold.getBy());
        var since =
                EventTime.newBuilder()
                        .setInstant(
                                ZonedInstant.newBuilder()
                                        .setAt(hold.getPlacedAt())
                                        .setOffsetMinutes(480))
                        .build();
        return new Answer(
                "hold",
                clauses(scene, "stands", group.place(scene), by),
                scene.say("reason.hold", scene.scope(hold), by),
                scene.say(
                                "reason.since",
                                scene.face().time(since).text(),
                                scene.face().since(since))
                        + others(scene, hold)
                        + scene.say("reason.liftedWhen", hold.getLiftingCondition()));
    }

    private static String others(Scene scene, HoldView hold) {
        int free = scene.view().getUnitsCount() - hold.getUnitsCount();
        return hold.getUnitsCount() == 0 || free == 0
                ? ""
                : scene.say("reason.othersFree", scene.names().units(free));
    }

    private static Answer standing(Scene scene, Group group) {
        var stands = group.standing().orElseThrow();
        String why = scene.words().code("reason", stands.getInterruptionReason());
        return new Answer(
                "hold",
                clauses(scene, "stands", group.place(scene), carrier(scene, group.leg())),
                scene.say("reason.interrupted", why, carrier(scene, group.leg())),
                since(scene, stands.getInterruptedSince(), group));
    }

    private static Answer moving(Scene scene, Group group) {
        var plan = scene.plan(group.leg());
        String from = scene.names().place(plan.getFrom());
        String to = scene.names().place(plan.getTo());
        String by = carrier(scene, group.leg());
        var more = group.since().map(time -> since(scene, time, group)).orElse("");
        if (scene.isStay(group.leg()) && group.progress() != Progress.PROGRESS_PLANNED) {
            return new Answer("now", clauses(scene, "stay", to, by), waitsFor(scene), more);
        }
        return switch (group.progress()) {
            case PROGRESS_UNDER_WAY ->
                    new Answer("now", clauses(scene, "moving", from, to), waitsFor(scene), more);
            case PROGRESS_ARRIVED, PROGRESS_HANDED_ON ->
                    new Answer(
                            "now",
                            clauses(scene, "arrived", to, next(scene, group.leg())),
                            waitsFor(scene),
                            more);
            default ->
                    new Answer("now", clauses(scene, "loading", from, by), waitsFor(scene), more);
        };
    }

    /** A handover that was offered and not answered. */
    private static String waitsFor(Scene scene) {
        return scene.view().getHandoversList().stream()
                .filter(handover -> handover.getState().equals("OFFERED"))
                .findFirst()
                .map(handover -> offered(scene, handover))
                .orElse("");
    }

    private static String offered(Scene scene, HandoverView handover) {
        return scene.say(
                "reason.offered",
                scene.names().party(handover.getFromParty()),
                scene.names().units(handover.getUnitsCount()),
                scene.names().party(handover.getToParty()));
    }

    private static String since(Scene scene, EventTime time, Group group) {
        int all = scene.view().getUnitsCount();
        String count =
                group.units().size() == all
                        ? ""
                        : scene.say("reason.share", group.units().size(), all);
        return scene.say("reason.since", scene.face().time(time).text(), scene.face().since(time))
                + count;
    }

    private static boolean concerns(HoldView hold, Group group) {
        return hold.getUnitsCount() == 0
                || group.units().stream().anyMatch(u -> hold.getUnitsList().contains(u.getUnit()));
    }

    private static String next(Scene scene, int leg) {
        return scene.isLast(leg) ? consignee(scene) : carrier(scene, leg + 1);
    }

    private static String carrier(Scene scene, int leg) {
        return scene.names().party(scene.plan(leg).getCarrier());
    }

    private static String consignee(Scene scene) {
        return role(scene, PartyRole.PARTY_ROLE_CONSIGNEE);
    }

    private static String role(Scene scene, PartyRole role) {
        return scene.names().role(role);
    }

    private static Answer plain(Scene scene, String sign, String state, Object... with) {
        return new Answer(sign, clauses(scene, state, with), "", "");
    }

    private static List<String> clauses(Scene scene, String state, Object... with) {
        return List.of(scene.say("answer." + state, with).split("\\|"));
    }
}
