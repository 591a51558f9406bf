package io.yidan.query.tracking;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.sql.DataSource;

/** How far the tracking read models have come. Whoever holds its row keeps others from writing until the commit. */
public final class Reached {
    private final JdbcTemplate jdbc;

    public Reached(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Says how far this batch goes; to be told before its rows are written. Never goes back. */
    public void reach(long position, Instant recordedAt) {
        jdbc.update(
                "UPDATE read.tracking_progress SET position = greatest(position, ?),"
                        + " recorded_at = greatest(recorded_at, ?)",
                position,
                OffsetDateTime.ofInstant(recordedAt, ZoneOffset.UTC));
    }

    /** The position reached; no batch is written until the transaction of the caller ends. */
    long hold() {
        return jdbc.queryForObject(
                "SELECT position FROM read.tracking_progress FOR UPDATE", Long.class);
    }

    /** The position reached. */
    public long position() {
        return jdbc.queryForObject("SELECT position FROM read.tracking_progress", Long.class);
    }
}
