package io.yidan.customs.step;

import io.yidan.waybill.decision.Refusal;

import java.util.List;

/** What a case answers when it is asked. The version is that of the event that holds it, from 0. */
public sealed interface CaseAnswer {

    /** The step was taken, or had been taken before under the same request. */
    record Taken(long version, boolean repeated) implements CaseAnswer {}

    /** Nothing was stored: why, the detail in a sentence, and which steps are possible now. */
    record Refused(Refusal why, String detail, List<CaseAct> possible) implements CaseAnswer {}
}
