package io.yidan.command.deadlines;

import io.yidan.command.customs.CaseTime;
import io.yidan.customs.step.StepTaken;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.waybill.decision.WaybillEvent.HandoverAccepted;
import io.yidan.waybill.decision.WaybillEvent.HandoverExpired;
import io.yidan.waybill.decision.WaybillEvent.HandoverOffered;
import io.yidan.waybill.decision.WaybillEvent.HandoverRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

import javax.sql.DataSource;

/** The table of acts that time will bring about, fed from the log. */
public final class Deadlines {
    private static final String EXPIRE_HANDOVER = "expire:";
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Deadlines(DataSource projector, TransactionTemplate transaction) {
        sql = JdbcClient.create(projector);
        this.transaction = transaction;
    }

    /** Time has run out for something of this waybill or case. */
    public record Due(String stream, String deadlineId) {
        public String handover() {
            return deadlineId.substring(EXPIRE_HANDOVER.length());
        }
    }

    /** Takes in one event of the log; harmless when told twice. */
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case HandoverOffered offer ->
                    put(recorded.stream(), EXPIRE_HANDOVER + offer.handover(), offer.expiresAt());
            case HandoverAccepted answer ->
                    remove(recorded.stream(), EXPIRE_HANDOVER + answer.handover());
            case HandoverRefused answer ->
                    remove(recorded.stream(), EXPIRE_HANDOVER + answer.handover());
            case HandoverExpired answer ->
                    remove(recorded.stream(), EXPIRE_HANDOVER + answer.handover());
            case StepTaken taken ->
                    CaseTime.clock(taken, recorded.version())
                            .ifPresent(one -> put(recorded.stream(), one.id(), one.due()));
            default -> {}
        }
    }

    /** Hands over what is due, a few at a time; each to one node only, and again later if it could not be done. */
    public void whatIsDue(Instant now, Predicate<Due> done) {
        transaction.executeWithoutResult(
                _ -> {
                    due(now).stream()
                            .filter(done)
                            .forEach(due -> remove(due.stream(), due.deadlineId()));
                });
    }

    private List<Due> due(Instant now) {
        return sql.sql(
                        """
                        SELECT stream, deadline_id FROM read.deadline WHERE due <= ?
                        ORDER BY due LIMIT 100 FOR UPDATE SKIP LOCKED
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Due.class)
                .list();
    }

    private void put(String stream, String deadlineId, Instant due) {
        sql.sql(
                        "INSERT INTO read.deadline (stream, deadline_id, due) VALUES (?, ?, ?) ON"
                                + " CONFLICT DO NOTHING")
                .params(stream, deadlineId, due.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void remove(String stream, String deadlineId) {
        sql.sql("DELETE FROM read.deadline WHERE stream = ? AND deadline_id = ?")
                .params(stream, deadlineId)
                .update();
    }
}
