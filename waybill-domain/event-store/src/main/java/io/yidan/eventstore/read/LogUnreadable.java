package io.yidan.eventstore.read;

import java.sql.SQLException;

/** The log could not be read just now. */
public final class LogUnreadable extends RuntimeException {
    public LogUnreadable(SQLException cause) {
        super("the log could not be read: " + cause.getMessage(), cause);
    }
}
