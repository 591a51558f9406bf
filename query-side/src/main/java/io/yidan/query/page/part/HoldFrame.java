package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;

import java.util.List;

/** A hold in its frame: what is held, who holds it, since when, and when it is lifted or was. */
public record HoldFrame(
        boolean open,
        String title,
        String units,
        String by,
        String why,
        Face.Shown since,
        String liftedWhen,
        Face.Shown lifted,
        String liftReason) {

    /** The open ones first. */
    static List<HoldFrame> of(Scene scene) {
        return scene.view().getHoldsList().stream()
                .map(hold -> of(scene, hold))
                .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                .toList();
    }

    private static HoldFrame of(Scene scene, HoldView hold) {
        boolean open = !hold.hasLiftedAt();
        return new HoldFrame(
                open,
                scene.say(open ? "hold.title" : "hold.titleLifted", scene.scope(hold)),
                String.join(", ", hold.getUnitsList().stream().map(Names::unit).toList()),
                scene.names().party(hold.getBy()),
                scene.words().code("reason", hold.getReasonCode()),
                scene.face().time(hold.getPlacedAt()),
                hold.getLiftingCondition(),
                open ? new Face.Shown("", "") : scene.face().time(hold.getLiftedAt()),
                hold.getLiftReason());
    }
}
