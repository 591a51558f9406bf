package io.yidan.cli;

/** A file that the command names cannot be read; the message says which and why. */
final class CannotRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotRead(String message) {
        super(message);
    }
}
