package io.yidan.eventstore.letter;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Unreadable;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tries dead letters again, on whichever node is asked to; the follower itself waits meanwhile. */
public final class Retries {
    private final DeadLetters letters;
    private final LogReader log;
    private final StoredForm form;
    private final Transactions transactions;
    private final Map<String, Spared> followers;

    /** Runs something in a transaction to which the connections of the letters and of the followers belong. */
    @FunctionalInterface
    public interface Transactions {
        void run(Runnable work);
    }

    /** What came of it: how many were taken in, and how many of the same stream still wait. */
    public record Tried(int taken, int left) {}

    public Retries(
            DeadLetters letters,
            LogReader log,
            StoredForm form,
            Transactions transactions,
            List<Spared> followers) {
        this.letters = letters;
        this.log = log;
        this.form = form;
        this.transactions = transactions;
        this.followers =
                followers.stream().collect(Collectors.toMap(Spared::follower, Function.identity()));
    }

    /** All that wait, stream by stream; one that fails again keeps none of another stream waiting. */
    public Tried everything() {
        int taken = 0;
        int left = 0;
        for (var stuck : letters.stuck(Integer.MAX_VALUE)) {
            var tried = stream(stuck.first().follower(), stuck.first().stream());
            taken += tried.taken();
            left += tried.left();
        }
        return new Tried(taken, left);
    }

    /** Those of one stream, in order, up to the first that fails again. */
    public Tried stream(String follower, String stream) {
        var spared = followers.get(follower);
        if (spared == null) {
            return new Tried(0, 0);
        }
        var result = new Tried[1];
        transactions.run(() -> result[0] = within(spared, stream));
        return result[0];
    }

    private Tried within(Spared spared, String stream) {
        letters.hold(spared.follower());
        var waiting = letters.waiting(spared.follower(), stream);
        if (waiting.isEmpty()) {
            return new Tried(0, 0);
        }
        var listener = spared.listener().get();
        int taken = 0;
        for (var event : events(stream, waiting)) {
            if (!isTaken(spared.follower(), event, listener)) {
                break;
            }
            taken++;
        }
        if (taken > 0) {
            letters.remove(spared.follower(), stream, waiting.get(taken - 1).version());
        }
        return new Tried(taken, waiting.size() - taken);
    }

    private boolean isTaken(String follower, RecordedEvent event, BatchListener listener) {
        try {
            if (event.event() instanceof Unreadable(_, var problem)) {
                throw problem;
            }
            letters.undoneIfItFails(() -> listener.on(LogBatch.of(List.of(event))));
            return true;
        } catch (NotYet _) {
            return false;
        } catch (RuntimeException e) {
            if (!Blame.isOnTheEvent(e)) {
                throw e;
            }
            letters.tried(follower, event.position(), Blame.inWords(e));
            return false;
        }
    }

    private List<RecordedEvent> events(String stream, List<DeadLetter> waiting) {
        var wanted = waiting.stream().map(DeadLetter::version).collect(Collectors.toSet());
        return log.stream(stream, waiting.getFirst().version()).stream()
                .filter(row -> wanted.contains(row.version()))
                .map(row -> row.decodeOrMark(form))
                .toList();
    }
}
