package io.yidan.waybill;

import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;

import java.util.List;

/** Sees to it that a request is taken once: a repeat gets its first answer, a refused one is decided anew. */
record Requests(Waybill waybill) {

    Decision once(WaybillCommand.Decide command) {
        var stamp = command.ask().stamp();
        var before = waybill.remembered(stamp.request());
        if (before.isPresent()) {
            return Decision.unchanged(
                    again(before.get(), stamp.requestHash().equals(before.get().requestHash())));
        }
        var expected = command.ask().expectedRevision();
        if (expected.isPresent() && expected.get() != waybill.version()) {
            return refuse(
                    Refusal.REVISION_MOVED_ON,
                    "the waybill is at revision "
                            + waybill.version()
                            + ", the decision rests on "
                            + expected.get());
        }
        var act = Act.of(command);
        if (!waybill.stage().allows(act)) {
            return refuse(notNow(act), act + " is not possible in stage " + waybill.stage());
        }
        return new Guards(waybill).decide(command);
    }

    private Refusal notNow(Act act) {
        return act == Act.VOID && waybill.stage() == Stage.IN_EXECUTION
                ? Refusal.CUSTODY_TAKEN
                : Refusal.NOT_IN_THIS_STAGE;
    }

    private Answer again(Waybill.Remembered first, boolean sameContent) {
        return sameContent
                ? new Answer.Taken(first.version(), true)
                : waybill.refused(
                        Refusal.REQUEST_ID_REUSED, "this request id was used for another request");
    }

    private Decision refuse(Refusal why, String detail) {
        return new Decision(List.of(), waybill.refused(why, detail));
    }
}
