package io.yidan.query.door.live;

import io.yidan.access.Caller;
import io.yidan.query.door.NotShown;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens streams of server-sent events that follow a waybill, each on a virtual thread of its own. */
public final class LiveStreams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final long NEVER = 0;
    private final Views views;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public LiveStreams(Views views) {
        this.views = views;
    }

    /** Follows a waybill the caller has a part in, beginning with the first state after a revision. */
    public SseEmitter open(
            Caller caller, WaybillNumber number, OptionalLong after, Spelling spelling) {
        if (!(look(caller, number) instanceof Look.Found)) {
            throw NotShown.notFound(number.value());
        }
        var emitter = new SseEmitter(NEVER);
        var stream = new LiveStream(emitter, spelling);
        threads.execute(() -> follow(caller, number, after, stream));
        return emitter;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void follow(
            Caller caller, WaybillNumber number, OptionalLong after, LiveStream stream) {
        try {
            stream.open();
            views.watch(caller, number, after, stream);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                LOG.warn("a live stream of {} broke", number, e);
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
