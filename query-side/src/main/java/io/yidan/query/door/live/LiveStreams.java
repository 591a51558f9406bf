package io.yidan.query.door.live;

import io.yidan.access.Caller;
import io.yidan.query.door.NotShown;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Opens streams of server-sent events that follow a waybill or a list, each on a virtual thread of its own. */
public final class LiveStreams implements ApplicationListener<ContextClosedEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final long NEVER = 0;
    private static final Duration PARTING = Duration.ofSeconds(5);
    private final Views views;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    public LiveStreams(Views views) {
        this.views = views;
    }

    /** Follows a waybill the caller has a part in, beginning with the first state after a revision. */
    public SseEmitter open(
            Caller caller, WaybillNumber number, OptionalLong after, Spelling spelling) {
        if (!(look(caller, number) instanceof Look.Found)) {
            throw NotShown.notFound(number.value());
        }
        return open(
                "waybill " + number,
                stream -> {
                    var watcher = new WaybillStream(stream, spelling);
                    watcher.open();
                    views.watch(caller, number, after, watcher);
                });
    }

    /** Tells a stream what it follows until nobody listens any more. */
    @FunctionalInterface
    public interface Telling {
        void to(LiveStream stream) throws InterruptedException;
    }

    /** Follows anything else; {@code what} is said if that breaks. */
    public SseEmitter open(String what, Telling telling) {
        var emitter = new SseEmitter(NEVER);
        var stream = new LiveStream(emitter);
        open.add(stream);
        stream.ended().thenRun(() -> open.remove(stream));
        try {
            threads.execute(() -> follow(what, telling, stream));
        } catch (RejectedExecutionException _) {
            stream.end();
        }
        return emitter;
    }

    /** Ends the streams while the server still answers: it would wait for them, and then break them off. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        close();
    }

    @Override
    public void close() {
        views.close();
        open.forEach(LiveStream::end);
        threads.shutdown();
        CompletableFuture.allOf(
                        open.stream().map(LiveStream::ended).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PARTING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void follow(String what, Telling telling, LiveStream stream) {
        try {
            telling.to(stream);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                LOG.warn("a live stream of {} broke", what, e);
            }
        }
        stream.end();
    }

    private Look look(Caller caller, WaybillNumber number) {
        try {
            return views.get(caller, number, OptionalLong.empty(), Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Look.NotFound();
        }
    }
}
