package io.yidan.query.customs;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

import javax.sql.DataSource;

/**
 * Builds the table of customs cases anew from the log; readers see the old rows until all new ones are there, and
 * who watches is told of all.
 */
public final class CaseRebuild {
    private static final String ALL =
            "SELECT name FROM log.stream WHERE name ~ '^C20[0-9]{10}$' ORDER BY id";
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final CaseReading reading;
    private final CaseTable table;

    public CaseRebuild(
            DataSource projector,
            TransactionTemplate transaction,
            CaseReading reading,
            CaseTable table) {
        this.jdbc = new JdbcTemplate(projector);
        this.transaction = transaction;
        this.reading = reading;
        this.table = table;
    }

    /** The follower waits meanwhile. Says how many cases there are. */
    public int run() {
        return transaction.execute(
                _ -> {
                    jdbc.execute("LOCK TABLE read.customs_case IN EXCLUSIVE MODE");
                    long seen = table.last();
                    jdbc.update("DELETE FROM read.customs_case");
                    List<String> numbers = jdbc.queryForList(ALL, String.class);
                    numbers.forEach(
                            number -> table.put(reading.upTo(number, Long.MAX_VALUE), seen + 1));
                    return numbers.size();
                });
    }
}
