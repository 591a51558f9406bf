package io.yidan.query.customs.figure;

import io.yidan.query.customs.CaseReading;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import javax.sql.DataSource;

/** Counts customs cases anew from the log; readers see the old figures until all new ones are there. */
public final class FigureRebuild {
    private static final String ALL =
            "SELECT name FROM log.stream WHERE name ~ '^C20[0-9]{10}$' ORDER BY id";
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CaseReading reading;
    private final FigureTable table;

    public FigureRebuild(
            DataSource projector,
            TransactionTemplate transaction,
            CaseReading reading,
            FigureTable table) {
        this.jdbc = new JdbcTemplate(projector);
        this.transaction = transaction;
        this.reading = reading;
        this.table = table;
    }

    /** The follower waits meanwhile. */
    public void run() {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.execute("LOCK TABLE read.customs_figure IN EXCLUSIVE MODE");
                    jdbc.update("DELETE FROM read.customs_figure");
                    List<String> numbers = jdbc.queryForList(ALL, String.class);
                    numbers.forEach(number -> table.put(reading.history(number, Long.MAX_VALUE)));
                });
    }
}
