package io.yidan.query.page;

import io.yidan.query.TestExchange;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.decision.WaybillEvent.HandoverAccepted;
import io.yidan.waybill.decision.WaybillEvent.HandoverOffered;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;
import io.yidan.waybill.testing.TwentyBoxes;

import java.time.Instant;

/** Serves pages on port 8099, to be looked at in a browser: journey A, with the terminal, on its way, or weighed in all its boxes. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws InterruptedException {
        var exchange = new TestExchange();
        play(exchange, scene(args.length > 0 ? args[0] : ""));
        exchange.project();
        Doors.open(exchange, 8099);
        Thread.sleep(Long.MAX_VALUE);
    }

    private static Scene scene(String asked) {
        return switch (asked) {
            case "going" -> StoryA.goingOn();
            case "weighed" -> TwentyBoxes.weighed();
            default -> StoryA.withTheTerminal();
        };
    }

    /** Each event is recorded 40 s after it happened, or after the one before it. */
    private static void play(TestExchange exchange, Scene scene) {
        Instant now = TestExchange.START;
        for (WaybillEvent event : scene.events()) {
            var time =
                    switch (event) {
                        case FactRecorded told -> told.fact().envelope().time().order();
                        case HandoverOffered offered -> offered.at().order();
                        case HandoverAccepted accepted -> accepted.at().order();
                        default -> now;
                    };
            now = (time.isAfter(now) ? time : now).plusSeconds(40);
            exchange.clock(now);
            exchange.append(JourneyA.WAYBILL, event);
        }
    }
}
