package io.yidan.query.page.history;

import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.query.page.part.Scene;

import java.util.List;
import java.util.stream.Stream;

/** What was decided, in words. */
final class Decision {
    private Decision() {}

    static Deed of(Scene scene, WaybillEvent event) {
        String kind = event.getEventCase().name();
        return switch (event.getEventCase()) {
            case HOLD_PLACED ->
                    deed(
                            kind,
                            event.getHoldPlaced().getUnitsList(),
                            reason(scene, event.getHoldPlaced().getReasonCode()),
                            event.getHoldPlaced().getLiftingCondition());
            case HOLD_LIFTED -> deed(kind, List.of(), event.getHoldLifted().getReason());
            case HANDOVER_OFFERED ->
                    new Deed(
                            kind,
                            scene.names().party(event.getHandoverOffered().getToParty()),
                            event.getHandoverOffered().getUnitsList(),
                            List.of(scene.names().place(event.getHandoverOffered().getPlace())));
            case HANDOVER_ACCEPTED ->
                    deed(
                            kind,
                            handed(scene, event.getHandoverAccepted().getHandoverId()),
                            remarks(scene, event.getHandoverAccepted().getRemarksCount()));
            case HANDOVER_REFUSED ->
                    deed(
                            kind,
                            handed(scene, event.getHandoverRefused().getHandoverId()),
                            reason(scene, event.getHandoverRefused().getReasonCode()),
                            event.getHandoverRefused().getRemark());
            case HANDOVER_EXPIRED ->
                    deed(kind, handed(scene, event.getHandoverExpired().getHandoverId()));
            case CONFLICT_SETTLED ->
                    deed(
                            kind,
                            List.of(),
                            event.getConflictSettled().getEventId(),
                            event.getConflictSettled().getReason());
            case VOIDED -> deed(kind, List.of(), reason(scene, event.getVoided().getReasonCode()));
            case DELIVERY_CONFIRMED ->
                    deed(kind, List.of(), event.getDeliveryConfirmed().getReservation());
            default -> deed(kind, List.of());
        };
    }

    private static Deed deed(String kind, List<String> units, String... details) {
        return new Deed(
                kind, "", units, Stream.of(details).filter(text -> !text.isEmpty()).toList());
    }

    private static String reason(Scene scene, String code) {
        return scene.words().code("reason", code);
    }

    private static String remarks(Scene scene, int count) {
        return count == 0 ? "" : scene.say("handover.remarks", count);
    }

    private static List<String> handed(Scene scene, String handover) {
        return scene.view().getHandoversList().stream()
                .filter(one -> one.getHandoverId().equals(handover))
                .findFirst()
                .map(one -> List.copyOf(one.getUnitsList()))
                .orElseGet(List::of);
    }
}
