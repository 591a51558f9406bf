package io.yidan.eventstore.letter;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

import javax.sql.DataSource;

/** Lets part of a transaction fail. */
record Attempts(DataSource source) {

    @FunctionalInterface
    private interface Saying {
        void to(Connection link) throws SQLException;
    }

    /** Does something; if that fails nothing of it is left in the transaction, which goes on. */
    void undoneIfItFails(Runnable work) {
        var before = new Savepoint[1];
        say(link -> before[0] = link.setSavepoint());
        try {
            work.run();
        } catch (RuntimeException e) {
            say(link -> link.rollback(before[0]));
            throw e;
        }
        say(link -> link.releaseSavepoint(before[0]));
    }

    private void say(Saying saying) {
        try (Connection link = source.getConnection()) {
            saying.to(link);
        } catch (SQLException e) {
            throw new IllegalStateException("no savepoint: " + e.getMessage(), e);
        }
    }
}
