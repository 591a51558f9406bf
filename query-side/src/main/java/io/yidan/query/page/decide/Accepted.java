package io.yidan.query.page.decide;

import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Handovers the reader's own party gave or took over not long ago, which it may still dispute.
 *
 * @param notice for how long; the door has the last word
 */
record Accepted(Scene scene, Duration notice) {

    Stream<Todo> disputable() {
        var since = scene.face().now().minus(notice);
        return scene.view().getHandoversList().stream()
                .filter(one -> one.getState().startsWith("ACCEPTED"))
                .filter(this::mine)
                .filter(one -> Face.start(one.getAnsweredAt()).isAfter(since))
                .map(this::todo);
    }

    private boolean mine(HandoverView one) {
        return one.getToParty().equals(scene.reader()) || one.getFromParty().equals(scene.reader());
    }

    private Todo todo(HandoverView one) {
        return new Todo(
                Todo.Kind.DISPUTE,
                scene.say(
                        "decide.dispute",
                        scene.names().party(one.getFromParty()),
                        scene.names().party(one.getToParty()),
                        scene.names().units(one.getUnitsCount())),
                scene.say(
                        "decide.dispute.more",
                        scene.names().place(one.getPlace()),
                        scene.face().time(one.getAnsweredAt()).text()),
                one.getHandoverId(),
                one.getUnitsList().stream()
                        .map(unit -> new Todo.Unit(unit, Names.unit(unit)))
                        .toList(),
                Todo.Receiver.NOBODY,
                Todo.Where.NOWHERE);
    }
}
