package io.yidan.eventstore.log;

import io.yidan.eventstore.NotAppended;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/** Gives out numbers, each once; the same request gets the same number again. */
public final class NumberRegister {
    private static final int LAST = 9_999;
    private static final String GIVEN =
            "SELECT prefix, serial FROM log.number WHERE party = ? AND request_id = ?";
    private static final String USED_UP =
            "SELECT EXISTS (SELECT FROM log.number WHERE prefix = ? AND serial >= ?)";
    private static final int TRIES = 1_000;
    private static final String SQL =
            """
            WITH told AS (
                SELECT prefix, serial FROM log.number WHERE party = ? AND request_id = ?
            ), given AS (
                INSERT INTO log.number (prefix, serial, party, request_id)
                SELECT w.prefix,
                    1 + coalesce((SELECT max(serial) FROM log.number n WHERE n.prefix = w.prefix), 0),
                    w.party, w.request_id
                FROM (VALUES (?, ?, ?)) AS w (prefix, party, request_id)
                WHERE NOT EXISTS (SELECT FROM told) AND NOT EXISTS (
                    SELECT FROM log.number AS n WHERE n.prefix = w.prefix AND n.serial >= ?)
                ON CONFLICT DO NOTHING
                RETURNING prefix, serial
            )
            SELECT prefix, serial FROM told UNION ALL SELECT prefix, serial FROM given
            """;

    /** A number given out; the prefix is that of the first time the request was made. */
    public record Reserved(String prefix, int serial) {}

    private final DataSource log;

    public NumberRegister(DataSource log) {
        this.log = log;
    }

    /** What this request of this party was given, if it was given a number before. */
    public Optional<Reserved> given(String party, String requestId) {
        try (Connection link = log.getConnection();
                PreparedStatement ask = link.prepareStatement(GIVEN)) {
            ask.setString(1, party);
            ask.setString(2, requestId);
            return reserved(ask);
        } catch (SQLException e) {
            throw new NotAppended("the numbers given could not be read, ask again", e);
        }
    }

    /**
     * Gives the next serial of the prefix, or what this request of this party was given before; empty when four digits
     * hold no more.
     */
    public Optional<Reserved> reserve(String prefix, String party, String requestId) {
        try (Connection link = log.getConnection()) {
            for (int n = 0; n < TRIES; n++) {
                Optional<Reserved> reserved = attempt(link, prefix, party, requestId);
                if (reserved.isPresent() || usedUp(link, prefix)) {
                    return reserved;
                }
            }
        } catch (SQLException e) {
            throw new NotAppended("the number could not be reserved, ask again", e);
        }
        throw new NotAppended("too many ask for numbers of " + prefix, null);
    }

    /** Empty when another caller took the serial, or the same request, at the same moment. */
    private static Optional<Reserved> attempt(
            Connection link, String prefix, String party, String requestId) throws SQLException {
        try (PreparedStatement ask = link.prepareStatement(SQL)) {
            ask.setString(1, party);
            ask.setString(2, requestId);
            ask.setString(3, prefix);
            ask.setString(4, party);
            ask.setString(5, requestId);
            ask.setInt(6, LAST);
            return reserved(ask);
        }
    }

    private static Optional<Reserved> reserved(PreparedStatement ask) throws SQLException {
        try (ResultSet row = ask.executeQuery()) {
            return row.next()
                    ? Optional.of(new Reserved(row.getString(1), row.getInt(2)))
                    : Optional.empty();
        }
    }

    private static boolean usedUp(Connection link, String prefix) throws SQLException {
        try (PreparedStatement ask = link.prepareStatement(USED_UP)) {
            ask.setString(1, prefix);
            ask.setInt(2, LAST);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
