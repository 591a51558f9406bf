package io.yidan.query.read;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/** Reads waybills from the read model, each by its primary key, and only for a party that has a part in it. */
public final class Heads {
    /** Tells the database who reads, and reads, in one journey; the row policy asks for the party. */
    private static final String FIND =
            """
            SELECT set_config('yidan.party', ?, true);
            SELECT revision, view FROM read.waybill_head WHERE waybill = ? AND parties @> ARRAY[?::text]
            """;

    private final JdbcTemplate jdbc;

    public Heads(DataSource reader) {
        this.jdbc = new JdbcTemplate(reader);
    }

    /** The waybill, if there is one and the caller has a part in it. */
    Optional<Head> find(Caller caller, WaybillNumber number) {
        return jdbc.execute(
                (ConnectionCallback<Optional<Head>>)
                        link -> find(link, caller.party().value(), number.value()));
    }

    /** How far the read model has come in the log. */
    long position() {
        return jdbc.queryForObject("SELECT position FROM read.tracking_progress", Long.class);
    }

    private static Optional<Head> find(Connection link, String party, String number)
            throws SQLException {
        try (var statement = link.prepareStatement(FIND)) {
            statement.setString(1, party);
            statement.setString(2, number);
            statement.setString(3, party);
            statement.execute();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                return row.next()
                        ? Optional.of(new Head(row.getLong(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
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
