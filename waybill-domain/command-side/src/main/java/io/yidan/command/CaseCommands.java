package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.LinkWaybill;
import io.yidan.customs.step.TakeStep;

/**
 * The door of the writing side for customs cases. Every call returns when what it stored is on disk, or says why nothing
 * was stored. The caller is the party of a checked credential.
 */
public interface CaseCommands {

    /** Declares goods under a new case number; the same request again gets the same case. */
    CaseReply declare(Caller caller, DeclareGoods asked);

    /** Puts one more waybill under a declaration. */
    CaseReply link(Caller caller, LinkWaybill asked);

    /** Takes any other step. */
    CaseReply take(Caller caller, TakeStep asked);
}
