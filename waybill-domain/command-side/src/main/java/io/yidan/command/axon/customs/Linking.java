package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.command.CaseReply;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells waybills that they need the clearance of a case before the case covers them. The other way round, goods could be
 * delivered between the two.
 */
public final class Linking {
    private final Commands waybills;

    public Linking(Commands waybills) {
        this.waybills = waybills;
    }

    /** Links, takes the step, and unlinks again if the step is turned down. */
    CaseReply around(
            CaseNumber number,
            long version,
            List<WaybillNumber> covered,
            PartyId by,
            Supplier<CaseReply> step) {
        List<WaybillNumber> linked = new ArrayList<>();
        for (var waybill : covered) {
            var reply =
                    waybills.decide(Caller.EXCHANGE, Effects.linking(number, version, waybill, by));
            if (!(reply instanceof Reply.Taken)) {
                unlink(number, version, linked, by);
                return said(waybill, reply);
            }
            linked.add(waybill);
        }
        var outcome = step.get();
        if (outcome instanceof CaseReply.Refused || outcome instanceof CaseReply.Denied) {
            unlink(number, version, linked, by);
        }
        return outcome;
    }

    private void unlink(CaseNumber number, long version, List<WaybillNumber> linked, PartyId by) {
        linked.forEach(
                waybill ->
                        waybills.decide(
                                Caller.EXCHANGE, Effects.unlinking(number, version, waybill, by)));
    }

    private static CaseReply said(WaybillNumber waybill, Reply reply) {
        return switch (reply) {
            case Reply.Refused(var refused) ->
                    new CaseReply.Refused(
                            new CaseAnswer.Refused(
                                    refused.why(),
                                    "waybill " + waybill + ": " + refused.detail(),
                                    List.of()));
            case Reply.Denied(var denial, var detail) -> new CaseReply.Denied(denial, detail);
            case Reply.Busy(var after) -> new CaseReply.Busy(after);
            case Reply.Unknown(var detail) -> new CaseReply.Unknown(detail);
            case Reply.Taken _, Reply.Kept _ ->
                    throw new IllegalStateException("a decision that was not taken: " + reply);
        };
    }
}
