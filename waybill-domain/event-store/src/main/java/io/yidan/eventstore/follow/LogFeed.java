package io.yidan.eventstore.follow;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Row;

import java.util.List;

/**
 * The log in its order for those who follow it: from memory where this node still knows it, else from disk. An event
 * that cannot be read is marked and keeps its place.
 */
public record LogFeed(LogReader reader, StoredForm form, LogHead head, LogTail tail) {
    private static final int AT_ONCE = 1_000;

    /** The next events after a position, at most so many; none means the end for now. */
    public List<RecordedEvent> after(long position, int most) {
        var known = tail.after(position, most);
        if (!known.isEmpty() || head.position() <= position) {
            return known;
        }
        return reader.after(position, Math.min(most, AT_ONCE)).stream().map(this::event).toList();
    }

    /** What is read once is kept for the other followers, which stand near. */
    private RecordedEvent event(Row row) {
        return tail.at(row.position())
                .orElseGet(
                        () -> {
                            var event = row.decodeOrMark(form);
                            tail.keep(event);
                            return event;
                        });
    }
}
