package io.yidan.eventstore.letter;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets one event that cannot be taken in stop its own stream only: it and what follows it there are left out as dead
 * letters, and all other streams go on. A failure that is on no event stops everything, as it should, and comes again.
 */
public final class Sparing implements BatchListener {
    private static final Logger LOG = LoggerFactory.getLogger(Sparing.class);
    private final String follower;
    private final DeadLetters letters;
    private final BatchListener listener;

    public Sparing(String follower, DeadLetters letters, BatchListener listener) {
        this.follower = follower;
        this.letters = letters;
        this.listener = listener;
    }

    @Override
    public void on(LogBatch batch) {
        letters.hold(follower);
        var good = readable(batch.events(), letters.streams(follower));
        var failure = failure(new LogBatch(good, batch.last()));
        if (failure.isEmpty()) {
            return;
        }
        if (good.isEmpty()) {
            throw failure.get();
        }
        spare(byStream(good));
        listener.on(new LogBatch(List.of(), batch.last()));
    }

    @Override
    public void rolledBack() {
        listener.rolledBack();
    }

    /** What can be told: not what cannot be read, nor what comes after such an event in its stream. */
    private List<RecordedEvent> readable(List<RecordedEvent> events, Set<String> silent) {
        List<RecordedEvent> good = new ArrayList<>();
        for (var event : events) {
            if (silent.contains(event.stream())) {
                letters.add(follower, event, Optional.empty());
            } else if (event.event() instanceof Unreadable(_, var problem)) {
                silent.add(event.stream());
                leaveOut(event, problem);
            } else {
                good.add(event);
            }
        }
        return good;
    }

    private static List<List<RecordedEvent>> byStream(List<RecordedEvent> events) {
        return List.copyOf(
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RecordedEvent::stream,
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }

    /** Halves the streams, which fail together, until each that fails stands alone; the others are told. */
    private void spare(List<List<RecordedEvent>> failing) {
        if (failing.size() == 1) {
            isTold(failing.getFirst());
            return;
        }
        int middle = failing.size() / 2;
        for (var half :
                List.of(failing.subList(0, middle), failing.subList(middle, failing.size()))) {
            if (failure(inLogOrder(half)).isPresent()) {
                spare(half);
            }
        }
    }

    private static LogBatch inLogOrder(List<List<RecordedEvent>> streams) {
        return LogBatch.of(
                streams.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingLong(RecordedEvent::position))
                        .toList());
    }

    /** Halves a stream until the first event that fails stands alone; it is left out, and what is behind it waits. */
    private boolean isTold(List<RecordedEvent> stream) {
        var failure = failure(LogBatch.of(stream));
        if (failure.isEmpty()) {
            return true;
        }
        if (stream.size() == 1) {
            leaveOut(stream.getFirst(), failure.get());
            return false;
        }
        int middle = stream.size() / 2;
        var behind = stream.subList(middle, stream.size());
        if (isTold(stream.subList(0, middle))) {
            return isTold(behind);
        }
        behind.forEach(event -> letters.add(follower, event, Optional.empty()));
        return false;
    }

    /** Tells a batch; gives the failure if that is on one of its events. */
    private Optional<RuntimeException> failure(LogBatch batch) {
        try {
            letters.undoneIfItFails(() -> listener.on(batch));
            return Optional.empty();
        } catch (RuntimeException e) {
            listener.rolledBack();
            if (!Blame.isOnTheEvent(e)) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private void leaveOut(RecordedEvent event, RuntimeException problem) {
        LOG.error(
                "{} leaves out {} from version {} on, position {}: {}",
                follower,
                event.stream(),
                event.version(),
                event.position(),
                Blame.inWords(problem),
                problem);
        letters.add(follower, event, Optional.of(Blame.inWords(problem)));
    }
}
