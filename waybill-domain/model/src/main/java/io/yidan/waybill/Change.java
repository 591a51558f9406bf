package io.yidan.waybill;

import io.yidan.waybill.amend.Amendment;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Dispute;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;
import io.yidan.waybill.value.PersistentMap;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The parts of the next waybill while one event is applied; lives no longer than that. */
final class Change {
    private final long version;
    private final Waybill before;
    Optional<WaybillNumber> number;
    private Optional<WaybillContent> content;
    private long contentVersion;
    Stage decided;
    Facts facts;
    private PersistentMap<String, Handover> handovers;
    private PersistentMap<RequestId, Hold> holds;
    private PersistentMap<RequestId, Amendment> amendments;
    private PersistentMap<RequestId, Dispute> disputes;
    private PersistentMap<CaseNumber, Clearance> clearances;
    private PersistentMap<RequestId, Waybill.Remembered> requests;

    Change(Waybill before) {
        this.before = before;
        version = before.version() + 1;
        number = before.number();
        content = before.content();
        contentVersion = before.contentVersion();
        decided = before.decided();
        facts = before.facts();
        handovers = before.handovers();
        holds = before.holds();
        amendments = before.amendments();
        disputes = before.disputes();
        clearances = before.clearances();
        requests = before.requests();
    }

    void content(WaybillContent now) {
        content = Optional.of(now);
        contentVersion = version;
    }

    /** The carriage has come to its end; what was not agreed on by then falls. */
    void over(Stage end) {
        decided = end;
        before.amendments().values().stream()
                .filter(Amendment::open)
                .forEach(open -> ended(open.id(), Amendment.State.LAPSED, ""));
    }

    Amendment proposed(WaybillEvent.AmendmentProposed event) {
        return new Amendment(
                event.stamp().request(),
                event.stamp().by(),
                version,
                event.base(),
                event.reason(),
                event.change(),
                event.approvers(),
                List.of(),
                event.contentHash().isPresent() ? Amendment.State.ACCEPTED : Amendment.State.OPEN,
                before.content().orElseThrow(),
                "");
    }

    /** An amendment was proposed or agreed to; with the hash of the new content, it takes effect. */
    void amended(Amendment amendment, Optional<Bytes> takesEffect) {
        amendments = amendments.with(amendment.id(), amendment);
        takesEffect
                .flatMap(_ -> before.content())
                .ifPresent(old -> content(amendment.change().to(old)));
    }

    void ended(RequestId amendment, Amendment.State how, String why) {
        amendments
                .get(amendment)
                .ifPresent(open -> amendments = amendments.with(amendment, open.ended(how, why)));
    }

    void disputed(WaybillEvent.HandoverDisputed event) {
        dispute(
                new Dispute(
                        event.stamp().request(),
                        version,
                        event.handover(),
                        event.stamp().by(),
                        event.units(),
                        event.reason(),
                        event.remark(),
                        true,
                        Optional.empty(),
                        ""));
    }

    void dispute(Dispute dispute) {
        disputes = disputes.with(dispute.id(), dispute);
    }

    void clearance(Clearance clearance) {
        clearances = clearances.with(clearance.customsCase(), clearance);
    }

    void clearance(CaseNumber customsCase, UnaryOperator<Clearance> change) {
        clearances.get(customsCase).map(change).ifPresent(this::clearance);
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
                contentVersion,
                facts,
                handovers,
                holds,
                amendments,
                disputes,
                clearances,
                requests);
    }
}
