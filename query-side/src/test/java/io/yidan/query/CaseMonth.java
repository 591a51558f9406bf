package io.yidan.query;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.value.EventTime;

import java.time.Duration;
import java.time.Instant;

/**
 * Customs cases of some days in September, one a day beginning with the 16th, all declared on the 15th: the first was
 * decided before its goods came; then goods waited 10, 20, 30, 45, 60, 61, 90, 100, 130 and 500 minutes; the last have
 * no decision.
 */
public final class CaseMonth {
    /** In minutes, beginning with the second case. */
    private static final int[] WAITS = {10, 20, 30, 45, 60, 61, 90, 100, 130, 500};

    private static final Instant FIRST = Sample.at("2026-09-16T08:00+08:00").at();

    private final TestExchange exchange;
    private final CaseStory story;
    private int number;

    private CaseMonth(TestExchange exchange) {
        this.exchange = exchange;
        this.story = new CaseStory(exchange);
    }

    /** Tells them to an exchange. */
    public static void in(TestExchange exchange) {
        var month = new CaseMonth(exchange);
        month.decidedBefore();
        for (int wait : WAITS) {
            month.waited(wait);
        }
        month.begun();
        exchange.projectCases();
    }

    private void decidedBefore() {
        var scene = begun(Duration.ofHours(-2));
        step(scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, ""), Duration.ofHours(-1));
        step(arrived(scene), Duration.ZERO);
        number++;
    }

    private void waited(int minutes) {
        var scene = begun(Duration.ofHours(-1));
        step(arrived(scene), Duration.ZERO);
        var verdict = minutes == 20 ? Verdict.REFUSED : Verdict.INSPECT_ON_ARRIVAL;
        String bay = minutes == 20 ? "" : "6";
        step(scene.reviewed(verdict, bay), Duration.ofMinutes(minutes));
        number++;
    }

    private void begun() {
        step(arrived(begun(Duration.ofHours(-1))), Duration.ZERO);
        number++;
    }

    private CaseScene begun(Duration before) {
        var scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
        step(scene, before);
        return scene;
    }

    private CaseScene arrived(CaseScene scene) {
        var at = new EventTime.Moment(arrival(), 480, EventTime.Precision.MINUTE);
        return scene.by(Roads.PORT, new CaseStep.Arrived(Roads.TRUCK, at));
    }

    private void step(CaseScene scene, Duration after) {
        exchange.clock(arrival().plus(after));
        story.logged(number + 1, scene);
    }

    private Instant arrival() {
        return FIRST.plus(Duration.ofDays(number));
    }
}
