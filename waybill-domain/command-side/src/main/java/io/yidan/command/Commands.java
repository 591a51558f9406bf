package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

/**
 * The door of the writing side. Every call returns when what it stored is on disk, or says why nothing was stored. The
 * caller is the party of a checked credential.
 */
public interface Commands {

    /**
     * Tells a fact about the waybill of this number, or about whatever waybill held this alias when it happened. If a
     * means carried goods of several waybills, each keeps the fact and the answer is that of the first.
     */
    Reply record(Caller caller, Address addressedTo, Fact fact);

    /** Tells a fact about the waybill of this number. */
    default Reply record(Caller caller, WaybillNumber addressedTo, Fact fact) {
        return record(caller, Address.of(addressedTo), fact);
    }

    /** Asks for a decision, other than a draft, that rests on what the waybill is. */
    Reply decide(Caller caller, WaybillCommand.Decide command);

    /** Reserves a number and writes a draft under it; the same request again gets the same number. */
    Reply draft(Caller caller, DraftRequest request);

    /** A draft to be written. The prefix is the operator's and the customer's part of the number, eight characters. */
    record DraftRequest(
            String numberPrefix, RequestId request, Bytes requestHash, WaybillContent content) {}
}
