package io.yidan.eventstore.axon;

import io.yidan.eventstore.ConflictException;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Row;
import io.yidan.eventstore.read.Tip;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets Axon keep its events in the log. Aggregate identifiers are stream names; message metadata
 * and aggregate types are not kept; there are no snapshots.
 */
public final class LogStorageEngine implements EventStorageEngine {
    private final LogAppender appender;
    private final LogReader reader;
    private final Tips tips;
    private final StoredForm form;
    private final Duration patience;

    /** Every append is given up after {@code patience}. */
    public LogStorageEngine(
            LogAppender appender, LogReader reader, Tips tips, StoredForm form, Duration patience) {
        this.appender = appender;
        this.reader = reader;
        this.tips = tips;
        this.form = form;
        this.patience = patience;
    }

    /** Returns when all events are on disk; all or none, of however many aggregates they are. */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<StreamEvents> streams = byStream(events);
        try {
            Appended.note(appender.append(streams, patience));
        } catch (ConflictException e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstSequence) {
        List<Row> rows = reader.stream(aggregate, Math.toIntExact(firstSequence));
        if (rows.isEmpty()) {
            return DomainEventStream.empty();
        }
        Row last = rows.getLast();
        tips.keep(aggregate, new Tip(last.stream(), last.version(), last.hash()));
        return DomainEventStream.of(
                rows.stream().map(row -> new RecordedMessage(row, form)),
                () -> (long) last.version());
    }

    /** All events after a token, up to where the log ends when it is reached; never blocks. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            TrackingToken token, boolean mayBlock) {
        int batch = 1_000;
        return Stream.iterate(
                        reader.after(position(token), batch),
                        rows -> !rows.isEmpty(),
                        rows -> reader.after(rows.getLast().position(), batch))
                .flatMap(List::stream)
                .map(row -> new RecordedMessage(row, form));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return reader.tip(aggregate).map(tip -> (long) tip.version());
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head().position());
    }

    /** The token after which everything recorded at that time or later is read. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(reader.positionAt(time.minusNanos(1)));
    }

    /** Refused: a history is read whole, and the command side keeps active aggregates in memory. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("the log keeps no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    /** The position a token stands for; a wrapped one counts by its lower bound. */
    static long position(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static List<StreamEvents> byStream(List<? extends EventMessage<?>> events) {
        var streams = new LinkedHashMap<String, List<DomainEventMessage<?>>>();
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> domain)) {
                throw new IllegalArgumentException("only events of an aggregate can be kept");
            }
            streams.computeIfAbsent(domain.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(domain);
        }
        return streams.entrySet().stream().map(e -> inSequence(e.getKey(), e.getValue())).toList();
    }

    private static StreamEvents inSequence(String name, List<DomainEventMessage<?>> events) {
        long first = events.getFirst().getSequenceNumber();
        for (int n = 0; n < events.size(); n++) {
            if (events.get(n).getSequenceNumber() != first + n) {
                throw new IllegalArgumentException("events of " + name + " out of sequence");
            }
        }
        return new StreamEvents(
                name,
                Math.toIntExact(first),
                events.stream().map(DomainEventMessage::getPayload).toList());
    }
}
