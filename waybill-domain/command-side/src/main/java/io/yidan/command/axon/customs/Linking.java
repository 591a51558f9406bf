package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.command.CaseReply;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.command.customs.CaseLog;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells waybills that they need the clearance of a case before the case covers them. The other way round, goods could be
 * delivered between the two.
 */
public final class Linking {
    private final Commands waybills;
    private final CaseLog log;

    public Linking(Commands waybills, CaseLog log) {
        this.waybills = waybills;
        this.log = log;
    }

    /** Links, takes the step, and unlinks again what the case does not cover if the step is turned down. */
    CaseReply around(
            CaseNumber number, List<WaybillNumber> covered, PartyId by, Supplier<CaseReply> step) {
        List<WaybillNumber> linked = new ArrayList<>();
        for (var waybill : covered) {
            var no = link(number, waybill, by);
            if (no.isPresent()) {
                unlink(number, linked, by);
                return no.get();
            }
            linked.add(waybill);
        }
        return switch (step.get()) {
            // whoever asked beside this call and was turned down may have unlinked
            case CaseReply.Taken taken ->
                    linked.stream()
                            .flatMap(waybill -> link(number, waybill, by).stream())
                            .findFirst()
                            .orElse(taken);
            case CaseReply.Refused refused -> {
                unlink(number, linked, by);
                yield refused;
            }
            case CaseReply.Denied denied -> {
                unlink(number, linked, by);
                yield denied;
            }
            case CaseReply.Busy busy -> busy;
            case CaseReply.Unknown unknown -> unknown;
        };
    }

    /** Why it could not be; empty if it is linked. */
    private Optional<CaseReply> link(CaseNumber number, WaybillNumber waybill, PartyId by) {
        int version = log.version(waybill);
        var reply = waybills.decide(Caller.EXCHANGE, Effects.linking(number, waybill, version, by));
        return reply instanceof Reply.Taken ? Optional.empty() : Optional.of(said(waybill, reply));
    }

    private void unlink(CaseNumber number, List<WaybillNumber> linked, PartyId by) {
        var declared = log.customsCase(number).declaration();
        linked.stream()
                .filter(waybill -> declared.filter(one -> one.covers(waybill)).isEmpty())
                .forEach(
                        waybill ->
                                waybills.decide(
                                        Caller.EXCHANGE,
                                        Effects.unlinking(
                                                number, waybill, log.version(waybill), by)));
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
