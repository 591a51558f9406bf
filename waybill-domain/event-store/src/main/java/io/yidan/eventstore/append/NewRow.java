package io.yidan.eventstore.append;

/** One event ready for the log; only its position and recorded time are still open. */
public record NewRow(
        long stream,
        int version,
        int type,
        long occurredAtMicros,
        byte[] payload,
        byte[] metadata,
        byte[] hash) {

    int size() {
        return payload.length + metadata.length + 64;
    }
}
