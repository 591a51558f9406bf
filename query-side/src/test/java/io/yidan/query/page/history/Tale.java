package io.yidan.query.page.history;

import static io.yidan.waybill.testing.JourneyA.WAYBILL;

import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.fold.TrackedWaybill;
import io.yidan.query.view.WaybillViews;
import io.yidan.waybill.decision.HandoverRemark;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillCommand.AcceptHandover;
import io.yidan.waybill.decision.WaybillCommand.OfferHandover;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What was told and decided of a waybill, each when it was heard. */
final class Tale {
    private final Scene scene = Scene.given(List.of());
    private final List<Instant> heard = new ArrayList<>();
    private Instant now;

    WaybillView view(Instant until) {
        var waybill = new TrackedWaybill(WAYBILL.value());
        var events = scene.events();
        for (int n = 0; n < events.size() && !heard.get(n).isAfter(until); n++) {
            var at = heard.get(n);
            waybill.hear(
                    new RecordedEvent(
                            n + 1, at, WAYBILL.value(), n, at, events.get(n), new byte[32]));
        }
        return WaybillViews.of(waybill);
    }

    Tale at(String heardAt) {
        now = Instant.parse(heardAt);
        return this;
    }

    Tale ask(WaybillCommand command) {
        scene.ask(command);
        while (heard.size() < scene.events().size()) {
            heard.add(now);
        }
        return this;
    }

    Tale tell(Fact... facts) {
        for (Fact one : facts) {
            ask(new WaybillCommand.RecordFact(WAYBILL, one));
        }
        return this;
    }

    Tale each(IntFunction<Fact> fact) {
        return tell(IntStream.range(0, 20).mapToObj(fact).toArray(Fact[]::new));
    }

    Tale offer(String name, PartyId from, PartyId to, Place where, String at, List<UnitId> units) {
        return ask(
                new OfferHandover(
                        Scene.asks(from, "offer-" + name),
                        name,
                        to,
                        units,
                        where,
                        Times.at(at),
                        Optional.empty(),
                        Times.at(at).at().plusSeconds(86_400)));
    }

    Tale accept(String name, PartyId by, String at, HandoverRemark... remarks) {
        return ask(
                new AcceptHandover(
                        Scene.asks(by, "accept-" + name),
                        name,
                        Times.at(at),
                        List.of(remarks),
                        Optional.empty()));
    }
}
