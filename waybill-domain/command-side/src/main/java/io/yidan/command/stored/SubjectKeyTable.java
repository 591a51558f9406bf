package io.yidan.command.stored;

import io.yidan.codec.personal.SubjectKeys;
import io.yidan.waybill.value.Bytes;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** The table of people's keys; a unique fingerprint keeps two callers from making two people of one. */
public final class SubjectKeyTable implements SubjectKeys {
    private static final RowMapper<Row> ROW =
            (row, _) -> new Row(row.getString(1), row.getLong(2), Bytes.of(row.getBytes(3)));

    private final JdbcClient sql;

    public SubjectKeyTable(DataSource log) {
        sql = JdbcClient.create(log);
    }

    @Override
    public Row findOrKeep(Bytes fingerprint, Supplier<Row> fresh) {
        return byFingerprint(fingerprint)
                .orElseGet(
                        () -> {
                            var row = fresh.get();
                            sql.sql(
                                            """
                                            INSERT INTO keys.subject_key (subject, key_id, fingerprint, wrapped)
                                            VALUES (?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING
                                            """)
                                    .params(
                                            row.subject(),
                                            row.keyId(),
                                            fingerprint.toArray(),
                                            row.wrapped().toArray())
                                    .update();
                            return byFingerprint(fingerprint).orElseThrow();
                        });
    }

    @Override
    public Optional<Row> find(String subject, long keyId) {
        return sql.sql(
                        "SELECT subject, key_id, wrapped FROM keys.subject_key WHERE subject = ?"
                                + " AND key_id = ?")
                .params(subject, keyId)
                .query(ROW)
                .optional();
    }

    private Optional<Row> byFingerprint(Bytes fingerprint) {
        return sql.sql(
                        "SELECT subject, key_id, wrapped FROM keys.subject_key WHERE fingerprint ="
                                + " ?")
                .param(fingerprint.toArray())
                .query(ROW)
                .optional();
    }
}
