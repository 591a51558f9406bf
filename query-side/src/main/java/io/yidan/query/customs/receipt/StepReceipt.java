package io.yidan.query.customs.receipt;

import java.time.Instant;

/** The answer to a step that was taken, as the log has it. */
record StepReceipt(
        String requestId, String caseNumber, long revision, long position, Instant recordedAt) {}
