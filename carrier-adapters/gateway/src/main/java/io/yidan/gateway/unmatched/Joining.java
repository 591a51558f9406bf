package io.yidan.gateway.unmatched;

import io.yidan.access.Caller;
import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.UnitIds;
import io.yidan.command.KeptAside;
import io.yidan.command.Reply;
import io.yidan.gateway.post.Posting;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.carrier.v1.JoinUnmatchedRequest;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.SetAsideUnmatchedRequest;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.WaybillNumber;

/** Says of facts that wait which waybill they belong to, or that they belong to none; the requests are in right form. */
record Joining(KeptAside facts) {

    LegEventReceipt join(Caller caller, JoinUnmatchedRequest asked) {
        var key = new FactKey(caller.party(), asked.getSourceSystem(), asked.getEventId());
        var waybill = At.TOP.read("waybill_number", asked.getWaybillNumber(), WaybillNumber::parse);
        var unit = Maybe.text(asked.getUnit(), told -> UnitIds.read("unit", told, At.TOP));
        var reply = facts.join(caller, key, waybill, unit);
        return switch (reply.orElseThrow(Joining::nothing)) {
            case Reply.Kept kept -> Posting.receipt(kept);
            case Reply other -> throw Refusals.of(other);
        };
    }

    void setAside(Caller caller, SetAsideUnmatchedRequest asked) {
        var key = new FactKey(caller.party(), asked.getSourceSystem(), asked.getEventId());
        switch (facts.setAside(caller, key)) {
            case DONE -> {}
            case NOTHING -> throw nothing();
            case ANOTHER_CAME ->
                    throw NotAccepted.of(
                            ErrorCode.REVISION_MOVED_ON,
                            "event_id",
                            "another telling of it came in meanwhile");
        }
    }

    private static NotAccepted nothing() {
        return NotAccepted.of(
                ErrorCode.UNMATCHED_UNKNOWN, "event_id", "names a fact of yours that waits");
    }
}
