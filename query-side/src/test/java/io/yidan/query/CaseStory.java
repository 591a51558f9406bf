package io.yidan.query;

import io.yidan.customs.step.StepTaken;
import io.yidan.customs.testing.CaseScene;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.testing.JourneyA;

import java.util.HashMap;
import java.util.Map;

/** Tells an exchange of customs cases, each under a number of its own. */
public final class CaseStory {
    private final TestExchange exchange;
    private final Map<Integer, Integer> told = new HashMap<>();

    /** Begins with the waybill they cover. */
    public CaseStory(TestExchange exchange) {
        this.exchange = exchange;
        exchange.append(JourneyA.WAYBILL, Story.issued(JourneyA.WAYBILL).toArray());
    }

    /** The table says what has come of a case. */
    public void shown(int number, CaseScene scene) {
        logged(number, scene);
        exchange.projectCases();
    }

    /** The log has what has come of a case beyond what it has already. */
    public void logged(int number, CaseScene scene) {
        var stream = number(number);
        var events = scene.events();
        exchange.append(
                stream.value(),
                events.subList(told.getOrDefault(number, 0), events.size()).stream()
                        .map(e -> new StepTaken(stream, e.stamp(), e.step(), e.basis()))
                        .toArray());
        told.put(number, events.size());
    }

    public static CaseNumber number(int number) {
        return new CaseNumber("C20260915%04d".formatted(number));
    }
}
