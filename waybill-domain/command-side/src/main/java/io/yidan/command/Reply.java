package io.yidan.command;

import io.yidan.access.Denial;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the writing side answers. Only {@code Kept} and {@code Taken} mean that something is on disk. */
public sealed interface Reply {

    /** A fact is kept; no waybill and revision -1 while it matches none. For a duplicate all is as the first time. */
    record Kept(
            Outcome outcome,
            Outcome first,
            Optional<WaybillNumber> waybill,
            long revision,
            long position,
            Instant recordedAt)
            implements Reply {}

    /** A decision is taken, now or by the first of these requests. */
    record Taken(WaybillNumber waybill, long revision, long position, Instant recordedAt)
            implements Reply {}

    /** The waybill turned it down. */
    record Refused(Answer.Refused answer) implements Reply {}

    /** The caller may not. */
    record Denied(Denial denial, String detail) implements Reply {}

    /** Too much waits; nothing was stored, ask again after this time. */
    record Busy(Duration retryAfter) implements Reply {}

    /** It is not known whether it was stored; the same call again will tell. */
    record Unknown(String detail) implements Reply {}
}
