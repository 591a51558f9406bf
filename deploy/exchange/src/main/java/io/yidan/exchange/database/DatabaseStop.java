package io.yidan.exchange.database;

import java.io.Closeable;
import java.io.IOException;

/** Stops the database the exchange brought along, after everything that uses it. */
public record DatabaseStop(Closeable server) implements Closeable {
    @Override
    public void close() throws IOException {
        server.close();
    }
}
