package io.yidan.query.page.decide;

import io.yidan.proto.type.v1.LegPlan;
import io.yidan.query.page.part.Parts;
import io.yidan.query.page.part.Scene;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reader's own party may decide of a waybill now.
 *
 * @param todos what waits for an answer first, then what is owed, then what may be handed on
 */
public record DecidePage(Scene scene, List<Todo> todos, List<Todo> disputable) {
    public String number() {
        return scene.view().getWaybillNumber();
    }

    public String printed() {
        return scene.view().getPrintedNumber();
    }

    public String goods() {
        return Parts.goods(scene) + " · " + Parts.way(scene);
    }

    /** The page; a handover can be disputed for the notice time. */
    static DecidePage of(Scene scene, Duration notice) {
        return new DecidePage(
                scene, Todos.of(scene), new Accepted(scene, notice).disputable().toList());
    }

    /** The answer in one line. */
    public String headline() {
        return Todos.counted(scene, todos);
    }

    public String sign() {
        return todos.isEmpty() ? "done" : "now";
    }

    /** Everything with a form on the page. */
    public List<Todo> all() {
        return Stream.concat(todos.stream(), disputable.stream()).toList();
    }

    /** Parties that may answer for something. */
    public List<Todo.Receiver> parties() {
        return scene.view().getContent().getLegsList().stream()
                .map(LegPlan::getCarrier)
                .distinct()
                .map(code -> new Todo.Receiver(code, scene.names().party(code)))
                .toList();
    }

    /** Now, as a field for a time has it, by the clocks of Beijing. */
    public String now() {
        return scene.face().field();
    }
}
