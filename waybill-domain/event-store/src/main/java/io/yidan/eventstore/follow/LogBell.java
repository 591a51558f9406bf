package io.yidan.eventstore.follow;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * Tells other nodes that the log has gone on, and hears them. It holds two connections of its own,
 * never the one that appends: a notification inside the append costs most of the throughput.
 */
public final class LogBell implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogBell.class);
    private static final String CHANNEL = "yidan_log";
    private static final int HEAR_MILLIS = 1_000;

    private final DataSource source;
    private final LogHead head;
    private final AtomicLong wanted = new AtomicLong();
    private final Thread ringer;
    private final Thread hearer;
    private volatile boolean closed;

    public LogBell(DataSource source, LogHead head) {
        this.source = source;
        this.head = head;
        this.ringer = Thread.ofPlatform().daemon().name("log-bell-ring").start(this::ring);
        this.hearer = Thread.ofPlatform().daemon().name("log-bell-hear").start(this::hear);
    }

    /** Tells the others, soon, that the log has come to this position; never waits. */
    public void ring(long position) {
        wanted.accumulateAndGet(position, Math::max);
        LockSupport.unpark(ringer);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(ringer);
        try {
            ringer.join(HEAR_MILLIS);
            hearer.join(2L * HEAR_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void ring() {
        again(
                link -> {
                    long rung = 0;
                    try (PreparedStatement notify =
                            link.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
                        while (!closed) {
                            long position = wanted.get();
                            if (position == rung) {
                                LockSupport.park(this);
                                continue;
                            }
                            notify.setString(1, Long.toString(position));
                            notify.execute();
                            rung = position;
                        }
                    }
                });
    }

    private void hear() {
        again(
                link -> {
                    try (Statement listen = link.createStatement()) {
                        listen.execute("LISTEN " + CHANNEL);
                    }
                    PGConnection wire = link.unwrap(PGConnection.class);
                    while (!closed) {
                        PGNotification[] told = wire.getNotifications(HEAR_MILLIS);
                        if (told != null && told.length > 0) {
                            heard(told[told.length - 1].getParameter());
                        }
                    }
                });
    }

    private void heard(String position) {
        try {
            head.reached(Long.parseLong(position));
        } catch (NumberFormatException e) {
            LOG.warn("something else rings on {}", CHANNEL, e);
        }
    }

    private interface Talk {
        void over(Connection link) throws SQLException;
    }

    /** Holds a connection and takes a new one a second after it broke. */
    private void again(Talk talk) {
        while (!closed) {
            try (Connection link = source.getConnection()) {
                link.setAutoCommit(true);
                talk.over(link);
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("the bell to other nodes is broken; trying again", e);
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                }
            }
        }
    }
}
