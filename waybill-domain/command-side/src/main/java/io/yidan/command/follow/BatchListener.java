package io.yidan.command.follow;

import io.yidan.eventstore.read.RecordedEvent;

import java.util.List;

/** Is told the log batch by batch. */
public interface BatchListener {

    /** The next events, in order, within a transaction; harmless when told twice. */
    void on(List<RecordedEvent> batch);

    /** The transaction of a batch was not committed; its events come again. */
    default void rolledBack() {}
}
