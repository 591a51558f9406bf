package io.yidan.eventstore.append;

import io.yidan.eventstore.NotAppended;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import javax.sql.DataSource;

/**
 * Gathers the appends of all callers: each hands over and waits, a writer sends what is waiting as
 * one statement and answers all. No timer; under load the batches grow by themselves.
 */
public final class GroupCommit implements AutoCloseable {
    private final DataSource log;
    private final GroupCommitSettings settings;
    private final WaitingLine line;
    private final BatchSender sender;
    private final List<Thread> writers = new ArrayList<>();

    /** Starts the writers; {@code committed} hears the highest position after each commit. */
    public GroupCommit(
            DataSource log,
            InstantSource clock,
            GroupCommitSettings settings,
            LongConsumer committed) {
        this.log = log;
        this.settings = settings;
        this.line = new WaitingLine(settings);
        this.sender = new BatchSender(new AppendStatement(clock), committed);
        for (int n = 1; n <= settings.writers(); n++) {
            writers.add(Thread.ofPlatform().daemon().name("log-writer-" + n).start(this::write));
        }
    }

    /** Hands over an append and waits until it is on disk; throws what became of it otherwise. */
    public Landed append(Append append, Duration patience) {
        var pending = new Pending(append, patience);
        line.add(pending);
        return pending.await();
    }

    /** Takes no more appends, writes those still in line, and ends. */
    @Override
    public void close() {
        line.close();
        try {
            for (Thread writer : writers) {
                writer.join(settings.drain());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (line.awaitSome()) {
            try (Connection link = log.getConnection()) {
                sender.send(link, line.drain());
            } catch (SQLException | RuntimeException e) {
                var why = new NotAppended("the database cannot be reached", e);
                line.drain().forEach(p -> p.failed(why));
            }
        }
    }
}
