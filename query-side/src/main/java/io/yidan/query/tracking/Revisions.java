package io.yidan.query.tracking;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

/** Tells how new waybills are in the read model, whoever may see them; for the exchange itself. */
public final class Revisions {
    private final JdbcTemplate jdbc;

    public Revisions(DataSource projector) {
        this.jdbc = new JdbcTemplate(projector);
    }

    /** The revision of each of these waybills that is there. */
    public Map<String, Long> of(Set<String> waybills) {
        Map<String, Long> found = new HashMap<>();
        jdbc.query(
                "SELECT waybill, revision FROM read.waybill_head WHERE waybill = ANY(?)",
                (RowCallbackHandler) row -> found.put(row.getString(1), row.getLong(2)),
                (Object) waybills.toArray(String[]::new));
        return found;
    }
}
