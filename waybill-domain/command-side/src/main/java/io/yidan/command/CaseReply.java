package io.yidan.command;

import io.yidan.access.Denial;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.waybill.clearance.CaseNumber;

import java.time.Duration;
import java.time.Instant;

/** What the writing side answers about a customs case. Only {@code Taken} means that something is on disk. */
public sealed interface CaseReply {

    /** The step is taken, now or by the first of these requests. */
    record Taken(CaseNumber customsCase, long revision, long position, Instant recordedAt)
            implements CaseReply {}

    /** The case, or a waybill it would cover, turned it down. */
    record Refused(CaseAnswer.Refused answer) implements CaseReply {}

    /** The caller may not. */
    record Denied(Denial denial, String detail) implements CaseReply {}

    /** Too much waits; nothing was stored, ask again after this time. */
    record Busy(Duration retryAfter) implements CaseReply {}

    /** It is not known whether it was stored; the same call again will tell. */
    record Unknown(String detail) implements CaseReply {}
}
