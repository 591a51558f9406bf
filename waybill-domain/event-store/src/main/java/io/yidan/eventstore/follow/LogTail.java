package io.yidan.eventstore.follow;

import io.yidan.eventstore.read.RecordedEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The end of the log in memory: events this node appended or read a moment ago. Who follows the log closely needs
 * neither the disk nor the decoder.
 */
public final class LogTail {
    private final AtomicReferenceArray<RecordedEvent> kept;

    /** Keeps at most so many events, the newest of each place in a ring. */
    public LogTail(int size) {
        this.kept = new AtomicReferenceArray<>(size);
    }

    /** Remembers an event that is on disk. */
    public void keep(RecordedEvent event) {
        int place = place(event.position());
        var before = kept.get(place);
        if (before == null || before.position() < event.position()) {
            kept.set(place, event);
        }
    }

    /** The event at a position, if it is still remembered. */
    public Optional<RecordedEvent> at(long position) {
        return Optional.ofNullable(known(position));
    }

    /** Those right after a position, as far as none is missing and not more than so many. */
    public List<RecordedEvent> after(long position, int most) {
        var found = new ArrayList<RecordedEvent>();
        while (found.size() < most) {
            var next = known(position + found.size() + 1);
            if (next == null) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    private RecordedEvent known(long position) {
        var event = kept.get(place(position));
        return event != null && event.position() == position ? event : null;
    }

    private int place(long position) {
        return (int) (position % kept.length());
    }
}
