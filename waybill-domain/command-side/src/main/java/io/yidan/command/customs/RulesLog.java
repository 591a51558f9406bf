package io.yidan.command.customs;

import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.RulesAdopted;
import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;

import java.time.Duration;
import java.util.List;

/** Writes down which rules of customs the exchange goes by, whenever they become others. */
public final class RulesLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final LogReader log;
    private final LogAppender appender;
    private final StoredForm form;

    public RulesLog(LogReader log, LogAppender appender, StoredForm form) {
        this.log = log;
        this.appender = appender;
        this.form = form;
    }

    /** Goes by these rules from now on; true if they are others than before. */
    public boolean adopt(Rulebook rules) {
        while (true) {
            var rows = log.stream(RulesAdopted.STREAM, 0);
            var now = new RulesAdopted(rules);
            if (!rows.isEmpty() && now.equals(read(rows.getLast()))) {
                return false;
            }
            try {
                appender.append(
                        List.of(new StreamEvents(RulesAdopted.STREAM, rows.size(), List.of(now))),
                        PATIENCE);
                return true;
            } catch (ConflictException e) {
                // another node wrote its rules down at once: read again
            }
        }
    }

    private Object read(Row row) {
        return form.read(row.type(), row.payload());
    }
}
