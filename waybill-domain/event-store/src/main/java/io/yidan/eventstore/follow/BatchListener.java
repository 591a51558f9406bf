package io.yidan.eventstore.follow;

/** Is told the log batch by batch. */
@FunctionalInterface
public interface BatchListener {
    /** To be given back where nothing is to be done once a batch is committed. */
    Runnable NOTHING_MORE = () -> {};

    /** The next events, in order, within a transaction; harmless when told twice. What comes back is called once that is committed. */
    Runnable on(LogBatch batch);

    /** The transaction of the last batch was not committed; its events come again. */
    default void rolledBack() {}
}
