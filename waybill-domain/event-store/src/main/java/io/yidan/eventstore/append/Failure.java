package io.yidan.eventstore.append;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.Set;

/** What a failed statement says about the appends in it. */
enum Failure {
    /** Another append was first at a stream; nothing was stored. */
    CONFLICT,
    /** Some value was refused; nothing was stored. */
    BAD_VALUE,
    /** The server refused the statement; nothing was stored. */
    REFUSED,
    /** Nobody can say whether it was stored. */
    UNKNOWN;

    private static final Set<String> CONFLICT_KEYS =
            Set.of("event_stream_version_key", "stream_name_key", "stream_pkey");
    private static final Set<String> SURE_CLASSES =
            Set.of("25", "28", "3D", "3F", "40", "42", "54", "55");

    static Failure of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2 || "40003".equals(state) || "25P04".equals(state)) {
            return UNKNOWN;
        }
        if ("23505".equals(state) && CONFLICT_KEYS.contains(constraint(failure))) {
            return CONFLICT;
        }
        String kind = state.substring(0, 2);
        if (kind.equals("22") || kind.equals("23")) {
            return BAD_VALUE;
        }
        return SURE_CLASSES.contains(kind) || "57014".equals(state) ? REFUSED : UNKNOWN;
    }

    private static String constraint(SQLException failure) {
        ServerErrorMessage told =
                failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return told == null || told.getConstraint() == null ? "" : told.getConstraint();
    }
}
