package io.yidan.query.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Spells instants as the database reads them, and reads them back; one that never comes is its infinity. */
public final class Instants {
    private static final String NEVER = "infinity";

    private Instants() {}

    public static String orNever(Optional<Instant> time) {
        return time.map(Instants::spelled).orElse(NEVER);
    }

    /** The beginning of time is the database's too. */
    public static String spelled(Instant time) {
        return time.equals(Instant.MIN) ? "-" + NEVER : time.toString();
    }

    /** Empty for either end of time. */
    public static Optional<Instant> read(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN)
                ? Optional.empty()
                : Optional.of(time.toInstant());
    }
}
