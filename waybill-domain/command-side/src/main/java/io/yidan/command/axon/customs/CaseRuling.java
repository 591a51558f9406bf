package io.yidan.command.axon.customs;

import io.yidan.access.Denial;
import io.yidan.customs.step.CaseAnswer;

/** What the aggregate answers. */
sealed interface CaseRuling {

    /** The case answered. */
    record Answered(CaseAnswer answer) implements CaseRuling {}

    /** The caller may not. */
    record Denied(Denial denial) implements CaseRuling {}
}
