package io.yidan.query.customs;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** Makes a table of customs cases anew; readers see the old rows until all new ones are there. */
public final class MadeAnew {
    private static final String ALL =
            "SELECT name FROM log.stream WHERE name ~ '^C20[0-9]{10}$' ORDER BY id";
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public MadeAnew(DataSource projector, TransactionTemplate transaction) {
        this.jdbc = new JdbcTemplate(projector);
        this.transaction = transaction;
    }

    /**
     * The follower of the table waits meanwhile. Says how many cases there are.
     *
     * @param writing begins with the old rows still there, then writes those of one case after the other, by its number
     */
    public int run(String table, Supplier<Consumer<String>> writing) {
        return transaction.execute(
                _ -> {
                    jdbc.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
                    var rows = writing.get();
                    jdbc.update("DELETE FROM " + table);
                    List<String> numbers = jdbc.queryForList(ALL, String.class);
                    numbers.forEach(rows);
                    return numbers.size();
                });
    }
}
