package io.yidan.eventstore;

/** The append was sent and the answer did not come; it may or may not be stored, sending again is safe. */
public final class UnknownOutcome extends RuntimeException {
    public UnknownOutcome(String message, Throwable cause) {
        super(message, cause);
    }
}
