package io.yidan.command.unmatched;

import io.yidan.command.Reply;
import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.Placed;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.unmatched.UnmatchedEvent;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps facts that match no waybill, each in a stream named by its key, so that none is lost and none kept twice. */
public final class UnmatchedFacts {
    /** What the names of these streams begin with. */
    public static final String STREAM = "unmatched/";

    /** What is answered to a party of which no more facts may wait. */
    public static final Reply.Busy FULL = new Reply.Busy(Duration.ofMinutes(10));

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final LogReader log;
    private final LogAppender appender;
    private final StoredForm form;
    private final WaitingFacts waiting;
    private final UnmatchedSettings settings;

    public UnmatchedFacts(
            LogReader log,
            LogAppender appender,
            StoredForm form,
            WaitingFacts waiting,
            UnmatchedSettings settings) {
        this.log = log;
        this.appender = appender;
        this.form = form;
        this.waiting = waiting;
        this.settings = settings;
    }

    /** Keeps the fact aside, or repeats the first answer if it was kept before. */
    public Reply keep(Address addressedTo, Fact fact) {
        while (true) {
            var rows = rows(fact.key());
            var kept = filed(rows);
            var outcome = kept.outcomeOf(fact);
            if (outcome == Outcome.DUPLICATE) {
                var row = rows.get(Math.toIntExact(kept.first(fact).orElseThrow().version()));
                return unmatched(Outcome.DUPLICATE, row.position(), row.recordedAt());
            }
            if (room(fact.key().originator()) <= 0) {
                return FULL;
            }
            try {
                var placed =
                        append(
                                nameOf(fact.key()),
                                rows.size(),
                                new UnmatchedFact(addressedTo, fact));
                return unmatched(Outcome.UNMATCHED, placed.position(), placed.recordedAt());
            } catch (ConflictException e) {
                // the same key came in twice at once: read again
            }
        }
    }

    /** What is kept aside under this key. */
    public Facts kept(FactKey key) {
        return filed(rows(key));
    }

    /** How many more facts of a party may wait. */
    public int room(PartyId originator) {
        return settings.quotaPerParty() - waiting.of(originator);
    }

    private List<Row> rows(FactKey key) {
        return log.stream(nameOf(key), 0);
    }

    private static Reply unmatched(Outcome outcome, long position, Instant recordedAt) {
        return new Reply.Kept(
                outcome, Outcome.UNMATCHED, Optional.empty(), -1, position, recordedAt);
    }

    /**
     * Writes down that the waiting is over, unless that stands there already. A fact is not given up while a later one of
     * its stream waits: that answers false, and nothing is written.
     */
    boolean settle(WaitingFacts.Waiting fact, UnmatchedSettled end) {
        while (true) {
            int next = fact.version() + 1;
            var later = log.stream(fact.stream(), next).stream().map(this::read).toList();
            if (later.contains(end)) {
                return true;
            }
            if (end.waybill().isEmpty()
                    && later.stream().anyMatch(UnmatchedFact.class::isInstance)) {
                return false;
            }
            try {
                append(fact.stream(), next + later.size(), end);
                return true;
            } catch (ConflictException e) {
                // another fact, or another node's end of the waiting, came in at once: read again
            }
        }
    }

    /** The fact kept at this version of the stream. */
    public UnmatchedFact at(String stream, int version) {
        return (UnmatchedFact) read(log.stream(stream, version).getFirst());
    }

    /** The last fact of a stream whose waiting ended so. */
    Optional<WaitingFacts.Waiting> before(String stream, UnmatchedSettled end) {
        var events = log.stream(stream, 0).stream().map(this::read).toList();
        int ended = events.lastIndexOf(end);
        return IntStream.range(0, Math.max(ended, 0))
                .filter(version -> events.get(version) instanceof UnmatchedFact)
                .mapToObj(version -> new WaitingFacts.Waiting(stream, version))
                .reduce((_, later) -> later);
    }

    private Placed append(String stream, int version, UnmatchedEvent event) {
        return appender.append(List.of(new StreamEvents(stream, version, List.of(event))), PATIENCE)
                .getFirst();
    }

    private Facts filed(List<Row> rows) {
        var facts = Facts.NONE;
        for (var row : rows) {
            if (read(row) instanceof UnmatchedFact kept) {
                facts = facts.file(kept.fact(), row.version(), false);
            }
        }
        return facts;
    }

    private UnmatchedEvent read(Row row) {
        return (UnmatchedEvent) form.read(row.type(), row.payload());
    }

    /** Name of the stream that keeps what was told under a key. */
    static String nameOf(FactKey key) {
        return STREAM + key;
    }
}
