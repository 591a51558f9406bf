package io.yidan.exchange.database;

/** Stops the database the exchange brought along, after everything that uses it. */
public record DatabaseStop(AutoCloseable server) implements AutoCloseable {
    @Override
    public void close() throws Exception {
        server.close();
    }
}
