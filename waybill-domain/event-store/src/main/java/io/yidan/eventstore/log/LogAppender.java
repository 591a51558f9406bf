package io.yidan.eventstore.log;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.append.Append;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.Landed;
import io.yidan.eventstore.append.NewRow;
import io.yidan.eventstore.append.NewStream;
import io.yidan.eventstore.chain.Micros;
import io.yidan.eventstore.chain.RowHash;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Tip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds events to streams: spells them, chains them, hands them over and waits until on disk. */
public final class LogAppender {
    private final GroupCommit commit;
    private final Tips tips;
    private final StoredForm form;
    private final Secrets secrets;
    private final StreamIds ids;
    private final LogTail tail;

    /** What is on disk is put at the {@code tail}, for those who follow the log. */
    public LogAppender(
            GroupCommit commit,
            Tips tips,
            StoredForm form,
            Secrets secrets,
            StreamIds ids,
            LogTail tail) {
        this.commit = commit;
        this.tips = tips;
        this.form = form;
        this.secrets = secrets;
        this.ids = ids;
        this.tail = tail;
    }

    /**
     * Adds all or nothing; each stream may be named once.
     *
     * @throws ConflictException when a stream has moved on
     * @throws io.yidan.eventstore.Overloaded when too many are waiting
     * @throws io.yidan.eventstore.NotAppended when nothing was stored for another reason
     * @throws io.yidan.eventstore.UnknownOutcome when nobody can say; sending again is safe
     */
    public List<Placed> append(List<StreamEvents> streams, Duration patience) {
        var rows = new ArrayList<NewRow>();
        var begun = new ArrayList<NewStream>();
        var ends = new HashMap<String, Tip>();
        for (StreamEvents stream : streams) {
            Tip end = before(stream, begun);
            for (Object event : stream.events()) {
                NewRow row = new RowWriter(form, secrets).after(end, event);
                rows.add(row);
                end = new Tip(row.stream(), row.version(), row.hash());
            }
            if (ends.put(stream.stream(), end) != null) {
                throw new IllegalArgumentException("named twice: " + stream.stream());
            }
        }
        var append = new Append(begun, rows, landed -> keep(streams, rows, landed));
        return placed(streams, send(append, patience, ends));
    }

    private void keep(List<StreamEvents> streams, List<NewRow> rows, Landed landed) {
        int n = 0;
        for (StreamEvents stream : streams) {
            for (Object event : stream.events()) {
                NewRow row = rows.get(n++);
                tail.keep(
                        new RecordedEvent(
                                landed.base() + n,
                                landed.recordedAt(),
                                stream.stream(),
                                row.version(),
                                Micros.instant(row.occurredAtMicros()),
                                event,
                                row.hash()));
            }
        }
    }

    private Landed send(Append append, Duration patience, Map<String, Tip> ends) {
        try {
            Landed landed = commit.append(append, patience);
            ends.forEach(tips::keep);
            return landed;
        } catch (RuntimeException e) {
            ends.keySet().forEach(tips::forget);
            throw e;
        }
    }

    private Tip before(StreamEvents stream, List<NewStream> begun) {
        if (stream.firstVersion() == 0) {
            long id = ids.next();
            begun.add(new NewStream(id, stream.stream()));
            return new Tip(id, -1, RowHash.beforeFirst());
        }
        return tips.at(stream.stream(), stream.firstVersion() - 1)
                .orElseThrow(
                        () ->
                                new ConflictException(
                                        "%s does not end before version %d"
                                                .formatted(stream.stream(), stream.firstVersion()),
                                        null));
    }

    private static List<Placed> placed(List<StreamEvents> streams, Landed landed) {
        var placed = new ArrayList<Placed>();
        for (StreamEvents stream : streams) {
            for (int n = 0; n < stream.events().size(); n++) {
                placed.add(
                        new Placed(
                                stream.stream(),
                                stream.firstVersion() + n,
                                landed.base() + placed.size() + 1,
                                landed.recordedAt()));
            }
        }
        return placed;
    }
}
