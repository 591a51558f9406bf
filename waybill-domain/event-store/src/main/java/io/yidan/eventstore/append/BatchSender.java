package io.yidan.eventstore.append;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.NotAppended;
import io.yidan.eventstore.UnknownOutcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Sends one batch and tells every caller in it what became of the append. */
final class BatchSender {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);

    private final AppendStatement statement;
    private final LongConsumer committed;

    BatchSender(AppendStatement statement, LongConsumer committed) {
        this.statement = statement;
        this.committed = committed;
    }

    /** Whatever happens, everybody in the batch is answered. */
    void send(Connection link, List<Pending> batch) {
        List<Pending> sent = batch.stream().filter(Pending::send).toList();
        try {
            attempt(link, sent);
        } catch (RuntimeException | Error e) {
            LOG.error("an append ended in a way not foreseen", e);
            fail(sent, new UnknownOutcome("the append ended in a way not foreseen", e));
        }
    }

    private void attempt(Connection link, List<Pending> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            Landed landed = statement.run(link, appends(batch));
            answer(batch, landed);
        } catch (SQLException e) {
            switch (Failure.of(e)) {
                case CONFLICT -> withoutTheLate(link, batch, e);
                case BAD_VALUE -> oneByOne(link, batch, e);
                case REFUSED -> fail(batch, new NotAppended("the database refused: " + e, e));
                case UNKNOWN ->
                        fail(batch, new UnknownOutcome("no sure answer from the database", e));
            }
        }
    }

    private void answer(List<Pending> batch, Landed landed) {
        long base = landed.base();
        for (Pending pending : batch) {
            pending.append().onDisk().accept(new Landed(base, landed.recordedAt()));
            pending.landed(new Landed(base, landed.recordedAt()));
            base += pending.events();
        }
        committed.accept(base);
    }

    /** One question about all streams; the late ones learn of it, the rest goes again. */
    private void withoutTheLate(Connection link, List<Pending> batch, SQLException first) {
        var rest = new ArrayList<Pending>();
        var late = new ArrayList<Pending>();
        try {
            Collisions collisions = Collisions.read(link, appends(batch));
            batch.forEach(p -> (collisions.letThrough(p.append()) ? rest : late).add(p));
        } catch (SQLException e) {
            e.addSuppressed(first);
            fail(batch, new NotAppended("the database failed after a conflict", e));
            return;
        }
        late.forEach(p -> p.failed(conflict(p, first)));
        if (late.isEmpty()) {
            oneByOne(link, rest, first);
        } else {
            attempt(link, rest);
        }
    }

    private void oneByOne(Connection link, List<Pending> batch, SQLException why) {
        if (batch.size() > 1) {
            batch.forEach(p -> attempt(link, List.of(p)));
        } else if (Failure.of(why) == Failure.CONFLICT) {
            batch.forEach(p -> p.failed(conflict(p, why)));
        } else {
            fail(batch, new NotAppended("the database refused: " + why.getMessage(), why));
        }
    }

    private static ConflictException conflict(Pending pending, SQLException why) {
        NewRow row = pending.append().rows().getFirst();
        return new ConflictException(
                "version " + row.version() + " of stream " + row.stream() + " came too late", why);
    }

    private static void fail(List<Pending> batch, RuntimeException why) {
        batch.forEach(p -> p.failed(why));
    }

    private static List<Append> appends(List<Pending> batch) {
        return batch.stream().map(Pending::append).toList();
    }
}
