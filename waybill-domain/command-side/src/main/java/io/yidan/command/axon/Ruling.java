package io.yidan.command.axon;

import io.yidan.access.Denial;
import io.yidan.waybill.decision.Answer;

/** What the aggregate answers, and at which version it stood when it did. */
sealed interface Ruling {
    long seen();

    /** The waybill answered. */
    record Answered(Answer answer, long seen) implements Ruling {}

    /** The caller may not. */
    record Denied(Denial denial, String detail, long seen) implements Ruling {}

    /** The waybill is not issued, or the teller of the fact has no part in it. */
    record NoMatch(long seen) implements Ruling {}

    /** Whether it stands only if the aggregate was not behind: nothing was stored that would have shown it. */
    default boolean restsOnLastVersion() {
        return !(this instanceof Answered(Answer answer, _)) || answer instanceof Answer.Refused;
    }
}
