package io.yidan.waybill;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.PersistentMap;

import java.util.List;
import java.util.Optional;

/** The parts of the next waybill while one event is applied; lives no longer than that. */
final class Change {
    private final long version;
    private final Waybill before;
    Optional<WaybillNumber> number;
    Optional<WaybillContent> content;
    Stage decided;
    Facts facts;
    private PersistentMap<String, Handover> handovers;
    private PersistentMap<RequestId, Hold> holds;
    private PersistentMap<RequestId, Waybill.Remembered> requests;

    Change(Waybill before) {
        this.before = before;
        version = before.version() + 1;
        number = before.number();
        content = before.content();
        decided = before.decided();
        facts = before.facts();
        handovers = before.handovers();
        holds = before.holds();
        requests = before.requests();
    }

    void hold(Hold hold) {
        holds = holds.with(hold.id(), hold);
    }

    void handover(Handover handover) {
        handovers = handovers.with(handover.name(), handover);
    }

    void answer(String handover, Handover.State state, Optional<EventTime> at) {
        handovers.get(handover).ifPresent(open -> handover(open.answered(state, at, List.of())));
    }

    Waybill after(WaybillEvent event) {
        if (event instanceof WaybillEvent.Decided decision) {
            var stamp = decision.stamp();
            requests =
                    requests.with(
                            stamp.request(), new Waybill.Remembered(stamp.requestHash(), version));
        }
        long decidedVersion = decided == before.decided() ? before.decidedVersion() : version;
        return new Waybill(
                number,
                version,
                decided,
                decidedVersion,
                content,
                facts,
                handovers,
                holds,
                requests);
    }
}
