package io.yidan.eventstore.letter;

import io.yidan.eventstore.TestDatabase;

import org.postgresql.ds.PGSimpleDataSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** Gives everybody the connection of the transaction that runs, if one does; used by one thread. */
final class OneTransaction extends PGSimpleDataSource {
    private Connection running;

    OneTransaction(TestDatabase database) {
        setUrl(database.url());
        setUser(database.user());
        setPassword(database.password());
    }

    void run(Runnable work) {
        try (Connection link = super.getConnection()) {
            link.setAutoCommit(false);
            running = link;
            work.run();
            link.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            running = null;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return running == null ? super.getConnection() : shared(running);
    }

    private static Connection shared(Connection link) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, values) -> {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            try {
                                return method.invoke(link, values);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
