package io.yidan.query.page.list;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.query.list.Expected;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Face;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a waybill's goods come, for a narrow column.
 *
 * @param how expected, planned or arrived, and where
 * @param difference how much later or earlier than planned, as a length, or none
 */
record Coming(String how, EventTime at, Face.Shown when, Optional<Duration> difference) {

    static Optional<Coming> of(Scene scene, boolean late) {
        return Expected.of(scene.view()).map(expected -> of(scene, expected, late));
    }

    private static Coming of(Scene scene, Expected expected, boolean late) {
        var to = scene.names().place(scene.plan(expected.leg()).getTo());
        return new Coming(
                scene.say("list.arrival." + expected.kind().name(), to),
                expected.at(),
                scene.face().time(expected.at()),
                difference(expected, late, scene.face().now()));
    }

    /** What is late by the clock alone is as late as it is now. */
    private static Optional<Duration> difference(Expected expected, boolean late, Instant now) {
        if (expected.planned().isEmpty() || expected.at().hasDay()) {
            return Optional.empty();
        }
        var plan = Face.instant(expected.planned().get().getAt());
        boolean byClock = late && !expected.when().isAfter(plan);
        var difference = Duration.between(plan, byClock ? now : expected.when());
        return Optional.of(difference).filter(length -> length.abs().toMinutes() > 0);
    }

    /** The difference in words, or empty. */
    String words(Scene scene) {
        return difference
                .map(
                        length ->
                                scene.say(
                                        length.isNegative() ? "early" : "late",
                                        scene.face().length(length)))
                .orElse("");
    }
}
