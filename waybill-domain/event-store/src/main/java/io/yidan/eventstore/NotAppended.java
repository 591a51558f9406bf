package io.yidan.eventstore;

/** Nothing was stored, for certain; the message says why. */
public final class NotAppended extends RuntimeException {
    public NotAppended(String message, Throwable cause) {
        super(message, cause);
    }
}
