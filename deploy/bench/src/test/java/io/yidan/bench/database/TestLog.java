package io.yidan.bench.database;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.type.v1.FactEnvelope;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A log and its read models, of the columns the books look at, on a PostgreSQL of its own. */
final class TestLog implements AutoCloseable {
    private static final String TABLES =
            """
            DROP SCHEMA IF EXISTS log CASCADE; DROP SCHEMA IF EXISTS read CASCADE;
            CREATE SCHEMA log; CREATE SCHEMA read;
            CREATE TABLE log.event (position bigint, stream bigint, version integer, recorded_at timestamptz);
            CREATE TABLE log.stream (id bigint, name text);
            CREATE TABLE log.log_head (position bigint);
            CREATE TABLE read.waybill_head (waybill text, revision bigint);
            CREATE TABLE read.tracking_progress (position bigint);
            CREATE TABLE read.alias_reached (position bigint);
            INSERT INTO log.stream VALUES (1, 'A'), (2, 'B');
            INSERT INTO log.log_head VALUES (0);
            INSERT INTO read.waybill_head VALUES ('A', -1), ('B', -1);
            INSERT INTO read.tracking_progress VALUES (0);
            INSERT INTO read.alias_reached VALUES (0);
            """;

    private static EmbeddedPostgres server;
    final Sql sql;
    private final Map<String, Integer> versions = new HashMap<>();
    private long head;

    TestLog() throws IOException, SQLException {
        sql = Sql.of(server().getPostgresDatabase());
        sql.run(TABLES);
    }

    static synchronized EmbeddedPostgres server() throws IOException {
        if (server == null) {
            server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start();
        }
        return server;
    }

    /** Stores the next event of a waybill, shows it, and gives its receipt. */
    LegEventReceipt stored(String waybill) {
        int version = versions.merge(waybill, 0, (last, _) -> last + 1);
        long position = ++head;
        sql.run(
                "INSERT INTO log.event SELECT %d, id, %d, now() FROM log.stream WHERE name = '%s'"
                        .formatted(position, version, waybill));
        sql.run("UPDATE log.log_head SET position = " + position);
        sql.run(
                "UPDATE read.waybill_head SET revision = %d WHERE waybill = '%s'"
                        .formatted(version, waybill));
        reached(position);
        return receipt(position, version);
    }

    void reached(long position) {
        sql.run("UPDATE read.tracking_progress SET position = " + position);
        sql.run("UPDATE read.alias_reached SET position = " + position);
    }

    static LegEventReceipt receipt(long position, long revision) {
        return LegEventReceipt.newBuilder().setPosition(position).setRevision(revision).build();
    }

    static LegEvent event(String waybill, String id) {
        return LegEvent.newBuilder()
                .setWaybillNumber(waybill)
                .setEnvelope(FactEnvelope.newBuilder().setEventId(id))
                .build();
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
