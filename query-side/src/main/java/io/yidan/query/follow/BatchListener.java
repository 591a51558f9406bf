package io.yidan.query.follow;

import io.yidan.eventstore.read.RecordedEvent;

import java.util.List;

/** Is told the log batch by batch. */
public interface BatchListener {

    /** The next events, in order, within a transaction. What comes back is called once that is committed. */
    Runnable on(List<RecordedEvent> batch);

    /** The transaction of the last batch was not committed; its events come again. */
    void rolledBack();
}
