package io.yidan.eventstore.follow;

/** Is told the log batch by batch. */
@FunctionalInterface
public interface BatchListener {

    /** The next events, in order, within a transaction; harmless when told twice. */
    void on(LogBatch batch);

    /** The transaction of the last batch was not committed; its events come again. */
    default void rolledBack() {}
}
