package io.yidan.eventstore;

/** Somebody else wrote this stream first; load it again and decide anew. */
public final class ConflictException extends RuntimeException {
    public ConflictException(String message, Throwable cause) {
        super(message, cause);
    }
}
