package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.type.v1.PartyRole;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;
import io.yidan.query.page.words.Phrase;

import java.util.List;

/** A hold in its frame: what is held, who holds it, since when, and when it is lifted or was. */
public record HoldFrame(
        String id,
        boolean open,
        String title,
        String units,
        String by,
        String why,
        Face.Shown since,
        Phrase liftedWhen,
        Face.Shown lifted,
        Phrase liftReason) {

    /** The open ones first. */
    static List<HoldFrame> of(Scene scene) {
        return scene.view().getHoldsList().stream()
                .map(hold -> of(scene, hold))
                .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                .toList();
    }

    private static HoldFrame of(Scene scene, HoldView hold) {
        boolean open = !hold.hasLiftedAt();
        String title =
                scene.say(
                        open ? "hold.title" : "hold.titleLifted",
                        scene.say("hold.kind." + kind(scene, hold)),
                        hold.getUnitsCount() == 0
                                ? scene.say("hold.all")
                                : scene.names().units(hold.getUnitsCount()));
        return new HoldFrame(
                hold.getHoldId(),
                open,
                title,
                String.join(", ", hold.getUnitsList().stream().map(Names::unit).toList()),
                scene.names().party(hold.getBy()),
                scene.words().code("reason", hold.getReasonCode()),
                scene.face().time(hold.getPlacedAt()),
                scene.typed(hold.getLiftingCondition()),
                open ? new Face.Shown("", "") : scene.face().time(hold.getLiftedAt()),
                scene.typed(hold.getLiftReason()));
    }

    /** What it is called: by its reason, else by who placed it. */
    private static String kind(Scene scene, HoldView hold) {
        return switch (hold.getReasonCode()) {
            case "H-PLG" -> "pledge";
            case "H-EMG" -> "emergency";
            default ->
                    scene.isAuthority(hold.getBy())
                            ? "customs"
                            : isOperator(scene, hold.getBy()) ? "operator" : "other";
        };
    }

    private static boolean isOperator(Scene scene, String party) {
        return scene.view().getContent().getPartiesList().stream()
                .filter(one -> one.getRole() == PartyRole.PARTY_ROLE_OPERATOR)
                .anyMatch(one -> one.getParty().equals(party));
    }
}
