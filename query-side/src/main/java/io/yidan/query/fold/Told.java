package io.yidan.query.fold;

import io.yidan.waybill.decision.WaybillEvent;

import java.time.Instant;

/** One event of a waybill as the log keeps it: its revision, its place, when it was learned, and what it says. */
public record Told(long revision, long position, Instant recordedAt, WaybillEvent event) {}
