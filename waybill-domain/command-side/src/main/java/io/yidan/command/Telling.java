package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.access.Rights;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.fact.Fact;

import java.util.Optional;

/** Why a fact may not be told, in the words of the answer; the same whether it is told or only tried. */
public final class Telling {
    private Telling() {}

    /** Of a fact under another name than the caller's own. */
    public static Optional<Reply.Denied> underAnotherName(Caller caller, Fact fact) {
        return fact.key().originator().equals(caller.originator())
                ? Optional.empty()
                : Optional.of(
                        new Reply.Denied(
                                Denial.NOT_YOUR_FACT,
                                caller.party() + " tells facts under its own name only"));
    }

    /** Of this waybill; {@code NOT_FOUND} if it is not issued or the caller has no part in it. */
    public static Optional<Reply.Denied> of(Caller caller, Waybill waybill, Fact fact) {
        var issued = waybill.content().filter(_ -> waybill.decided().isIssued());
        var denial =
                issued.isEmpty()
                        ? Optional.of(Denial.NOT_FOUND)
                        : Rights.toPost(caller, issued.get(), fact);
        return denial.map(
                why -> new Reply.Denied(why, caller.party() + " may not tell " + kind(fact)));
    }

    private static String kind(Fact fact) {
        return fact.happening().map(told -> told.getClass().getSimpleName()).orElse("a withdrawal");
    }
}
