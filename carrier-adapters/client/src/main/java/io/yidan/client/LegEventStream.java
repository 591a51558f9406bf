package io.yidan.client;

import io.grpc.Status;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceStub;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.type.v1.Problem;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends happenings over one stream. At most a window of them waits for answers; {@link #send} blocks meanwhile. When
 * the connection breaks, what was not answered is sent again, in the order of before. Everything but send and close
 * happens on one thread, so the state needs no lock; a slow consumer of answers slows the sender.
 */
public final class LegEventStream implements AutoCloseable {

    /** What became of one happening: a receipt, or what is wrong with it. */
    public record Answer(
            LegEvent event,
            Optional<LegEventReceipt> receipt,
            Status.Code code,
            List<Problem> problems) {

        public boolean kept() {
            return receipt.isPresent();
        }
    }

    private final LegEventServiceStub stub;
    private final ClientOptions options;
    private final Retry retry;
    private final Consumer<Answer> consumer;
    private final ScheduledExecutorService loop =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("yidan-stream").factory());
    private final Semaphore room;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private final LinkedHashMap<Long, LegEvent> waiting = new LinkedHashMap<>();
    private final LinkedHashMap<Long, Answer> answered = new LinkedHashMap<>();
    private final ArrayDeque<Long> unsent = new ArrayDeque<>();
    private StreamCall call;
    private long lastItem;
    private int failed;
    private long heard = System.nanoTime();
    private boolean pausing;
    private boolean closing;
    private volatile boolean told;

    LegEventStream(
            LegEventServiceStub stub,
            ClientOptions options,
            Retry retry,
            Consumer<Answer> consumer) {
        this.stub = stub;
        this.options = options;
        this.retry = retry;
        this.consumer = consumer;
        this.room = new Semaphore(options.window());
        long beat = Math.max(1, options.attempt().toMillis() / 4);
        loop.scheduleWithFixedDelay(guarded(this::watch), beat, beat, TimeUnit.MILLISECONDS);
    }

    /** Takes the happening for sending, as soon as the window has room. */
    public void send(LegEvent event) {
        try {
            room.acquire();
            throwIfEnded();
            if (ended.isDone()) {
                throw new IllegalStateException("the stream is closed");
            }
            loop.execute(guarded(() -> enqueue(event)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException(Status.CANCELLED.withDescription("interrupted"), 0, e);
        } catch (RejectedExecutionException e) {
            throwIfEnded();
            throw new IllegalStateException("the stream is closed", e);
        }
    }

    /** Waits until everything sent is answered. Says why it ended early, unless a call of send has said so. */
    @Override
    public void close() {
        try {
            loop.execute(guarded(this::drain));
            ended.get();
        } catch (RejectedExecutionException | ExecutionException _) {
            // said below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(new UnansweredException(Status.CANCELLED.withDescription("interrupted"), 0, e));
        }
        if (!told) {
            throwIfEnded();
        }
    }

    private void throwIfEnded() {
        if (ended.isCompletedExceptionally()
                && ended.exceptionNow() instanceof RuntimeException e) {
            told = true;
            throw e;
        }
    }

    private void enqueue(LegEvent event) {
        if (closing) {
            throw new IllegalStateException("sent after close");
        }
        if (waiting.isEmpty()) {
            heard = System.nanoTime();
        }
        waiting.put(++lastItem, event);
        unsent.add(lastItem);
        pump();
    }

    private void drain() {
        closing = true;
        endIfDrained();
    }

    private void pump() {
        if (pausing || unsent.isEmpty()) {
            return;
        }
        if (call == null) {
            call = StreamCall.open(stub, loop, this::pumpGuarded, this::answered, this::broken);
        }
        while (!unsent.isEmpty() && call.isReady()) {
            long item = unsent.poll();
            call.send(item, waiting.get(item));
        }
    }

    private void pumpGuarded() {
        guarded(this::pump).run();
    }

    private void answered(StreamCall from, PostLegEventsResponse response) {
        guarded(
                        () -> {
                            long item = response.getItem();
                            if (from != call
                                    || !waiting.containsKey(item)
                                    || answered.containsKey(item)) {
                                return;
                            }
                            heard = System.nanoTime();
                            var code = Status.fromCodeValue(response.getStatusCode()).getCode();
                            if (!response.hasReceipt() && Failure.passes(code)) {
                                again(item, Duration.ofMillis(response.getRetryAfterMillis()));
                            } else {
                                failed = 0;
                                answered.put(item, answer(waiting.get(item), response, code));
                                deliver();
                            }
                        })
                .run();
    }

    private void again(long item, Duration hint) {
        var pause = hint.isPositive() ? hint : options.backoff().pause(failed++, retry.random());
        loop.schedule(
                guarded(
                        () -> {
                            if (waiting.containsKey(item)
                                    && !answered.containsKey(item)
                                    && !unsent.contains(item)) {
                                unsent.add(item);
                                pump();
                            }
                        }),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static Answer answer(LegEvent event, PostLegEventsResponse response, Status.Code code) {
        var receipt =
                response.hasReceipt()
                        ? Optional.of(response.getReceipt())
                        : Optional.<LegEventReceipt>empty();
        return new Answer(event, receipt, code, response.getProblemsList());
    }

    /** Hands answers on in the order sent: an early one waits for those before it. */
    private void deliver() {
        for (Iterator<Long> first = waiting.keySet().iterator(); first.hasNext(); ) {
            var answer = answered.remove(first.next());
            if (answer == null) {
                break;
            }
            first.remove();
            room.release();
            consumer.accept(answer);
        }
        endIfDrained();
    }

    private void broken(StreamCall from, Failure failure) {
        guarded(
                        () -> {
                            if (from != call) {
                                return;
                            }
                            call = null;
                            if (!failure.passes() && failure.status().getCode() != Status.Code.OK) {
                                end(new RefusedException(failure, failure.status().asException()));
                                return;
                            }
                            unsent.clear();
                            waiting.keySet().stream()
                                    .filter(item -> !answered.containsKey(item))
                                    .forEach(unsent::add);
                            pausing = true;
                            var pause = retry.pause(failure, failed++);
                            loop.schedule(
                                    guarded(this::resume), pause.toMillis(), TimeUnit.MILLISECONDS);
                        })
                .run();
    }

    private void resume() {
        pausing = false;
        retry.reconnect().run();
        pump();
    }

    /** Silence while something waits: first another connection, at last the end. */
    private void watch() {
        var quiet = Duration.ofNanos(System.nanoTime() - heard);
        if (waiting.isEmpty() || quiet.compareTo(options.attempt()) < 0) {
            return;
        }
        var silence =
                Status.DEADLINE_EXCEEDED.withDescription(
                        "no answer for " + quiet.toMillis() + " ms");
        if (quiet.compareTo(options.overall()) >= 0) {
            end(new UnansweredException(silence, failed + 1, null));
        } else if (call != null && call.olderThan(options.attempt())) {
            var silent = call;
            broken(silent, Failure.of(silence.asException()));
            silent.cancel();
        }
    }

    private void endIfDrained() {
        if (closing && waiting.isEmpty()) {
            end(null);
        }
    }

    private void end(RuntimeException why) {
        if (why == null ? ended.complete(null) : ended.completeExceptionally(why)) {
            loop.shutdownNow();
            room.release(Integer.MAX_VALUE / 2);
            var last = call;
            if (last != null) {
                last.finish(why == null);
            }
        }
    }

    private Runnable guarded(Runnable step) {
        return () -> {
            try {
                if (!ended.isDone()) {
                    step.run();
                }
            } catch (RuntimeException e) {
                end(e);
            }
        };
    }
}
