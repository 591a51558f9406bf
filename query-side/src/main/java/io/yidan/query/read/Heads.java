package io.yidan.query.read;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.sql.ForParty;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.Optional;

import javax.sql.DataSource;

/** Reads waybills from the read model, each by its primary key, and only for a party that has a part in it. */
public final class Heads {
    private static final String FIND =
            """
            SELECT revision, view FROM read.waybill_head WHERE waybill = ? AND parties @> ARRAY[?::text]
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
                        row -> new Head(row.getLong(1), row.getBytes(2)),
                        number.value(),
                        caller.party().value());
        return found.stream().findFirst();
    }

    /** How far the read model has come in the log. */
    long position() {
        return jdbc.queryForObject("SELECT position FROM read.tracking_progress", Long.class);
    }

    /** One row: how new it is, and the view as it is kept. */
    record Head(long revision, byte[] view) {

        Look.Found found() {
            try {
                return new Look.Found(WaybillView.parseFrom(view));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("a row of the read model cannot be read", e);
            }
        }
    }
}
