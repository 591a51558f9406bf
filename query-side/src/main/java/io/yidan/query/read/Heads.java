package io.yidan.query.read;

import io.yidan.access.Caller;
import io.yidan.query.sql.ForParty;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Optional;

import javax.sql.DataSource;

/** Finds waybills in the read model, each by its primary key, and only for a party that has a part in it. */
public final class Heads {
    private static final String FIND =
            """
            SELECT revision, position FROM read.waybill_head WHERE waybill = ? AND parties @> ARRAY[?::text]
            """;

    private final ForParty rows;
    private final JdbcTemplate jdbc;

    public Heads(DataSource reader) {
        this.rows = new ForParty(reader);
        this.jdbc = new JdbcTemplate(reader);
    }

    /** The waybill, if there is one and the caller has a part in it. */
    Optional<Head> find(Caller caller, WaybillNumber number) {
        var found =
                rows.query(
                        caller,
                        FIND,
                        row -> new Head(number.value(), row.getLong(1), row.getLong(2)),
                        number.value(),
                        caller.party().value());
        return found.stream().findFirst();
    }

    /** How far the read model has come in the log. */
    long position() {
        return jdbc.queryForObject("SELECT position FROM read.tracking_progress", Long.class);
    }

    /** One row: how new the waybill is, and where its last event stands in the log. */
    record Head(String waybill, long revision, long position) {}
}
