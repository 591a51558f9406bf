package io.yidan.query.page;

import io.yidan.query.TestExchange;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.decision.WaybillEvent.HandoverAccepted;
import io.yidan.waybill.decision.WaybillEvent.HandoverOffered;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import java.time.Instant;

/** Serves pages on port 8099, to be looked at in a browser: journey A, with the terminal and on its way. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws InterruptedException {
        var exchange = new TestExchange();
        play(
                exchange,
                args.length > 0 && args[0].equals("going")
                        ? StoryA.goingOn()
                        : StoryA.withTheTerminal());
        exchange.project();
        Doors.open(exchange, 8099);
        Thread.sleep(Long.MAX_VALUE);
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
