package io.yidan.eventstore;

import com.zaxxer.hikari.HikariConfig;

import java.time.Duration;

/** Settings of the connections that write the log: a stalled client must let go of the end of the log. */
public final class LogPool {
    private LogPool() {}

    /**
     * Sets up a pool in autocommit. A server that knows transaction_timeout (17 and later) ends a
     * transaction after {@code stall}; every server drops a client whose network is silent for as
     * long. The client gives up on a silent server after twice that time.
     */
    public static HikariConfig settings(HikariConfig pool, Duration stall) {
        long millis = stall.toMillis();
        pool.setAutoCommit(true);
        pool.setConnectionInitSql(
                "SELECT set_config(name, '%d', false) FROM pg_settings".formatted(millis)
                        + " WHERE name IN ('tcp_user_timeout', 'transaction_timeout')");
        pool.setConnectionTimeout(Math.max(250, millis));
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", String.valueOf(stall.toSeconds() * 2 + 1));
        pool.addDataSourceProperty("ApplicationName", "yidan-log");
        return pool;
    }
}
