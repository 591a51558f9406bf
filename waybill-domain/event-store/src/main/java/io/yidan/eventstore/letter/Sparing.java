package io.yidan.eventstore.letter;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    public Runnable on(LogBatch batch) {
        letters.hold(follower);
        var good = readable(batch.events(), letters.streams(follower));
        try {
            return told(new LogBatch(good, batch.last()));
        } catch (RuntimeException e) {
            if (!Blame.isOnTheEvent(e)) {
                throw e;
            }
            return streamByStream(good, batch.last());
        }
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

    /** Finds out whose fault it is, and tells the listener of everything else. */
    private Runnable streamByStream(List<RecordedEvent> events, RecordedEvent last) {
        List<Runnable> afterwards = new ArrayList<>();
        Map<String, List<RecordedEvent>> streams = new LinkedHashMap<>();
        events.forEach(
                event ->
                        streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event));
        streams.values().forEach(stream -> afterwards.add(oneByOne(stream)));
        afterwards.add(told(new LogBatch(List.of(), last)));
        return () -> afterwards.forEach(Runnable::run);
    }

    private Runnable oneByOne(List<RecordedEvent> stream) {
        List<Runnable> afterwards = new ArrayList<>();
        for (int n = 0; n < stream.size(); n++) {
            try {
                afterwards.add(told(LogBatch.of(List.of(stream.get(n)))));
            } catch (RuntimeException e) {
                if (!Blame.isOnTheEvent(e)) {
                    throw e;
                }
                leaveOut(stream.get(n), e);
                stream.subList(n + 1, stream.size())
                        .forEach(behind -> letters.add(follower, behind, Optional.empty()));
                break;
            }
        }
        return () -> afterwards.forEach(Runnable::run);
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

    private Runnable told(LogBatch batch) {
        try {
            return letters.undoneIfItFails(() -> listener.on(batch));
        } catch (RuntimeException e) {
            listener.rolledBack();
            throw e;
        }
    }
}
