package io.yidan.query.door.live;

import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.door.NotShown;
import io.yidan.query.read.Look;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Opens streams of server-sent events that follow a waybill, each on a virtual thread of its own. */
public final class LiveStreams implements AutoCloseable {
    private static final long NEVER = 0;
    private final Views views;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public LiveStreams(Views views) {
        this.views = views;
    }

    /** Follows a waybill the caller has a part in, beginning with the first state after a revision. */
    public SseEmitter open(
            Caller caller,
            WaybillNumber number,
            OptionalLong after,
            Function<WaybillView, LiveStream.Event> spelling) {
        if (!(look(caller, number) instanceof Look.Found)) {
            throw NotShown.notFound(number.value());
        }
        var emitter = new SseEmitter(NEVER);
        var stream = new LiveStream(emitter, spelling);
        threads.execute(
                () -> {
                    try {
                        views.watch(caller, number, after, stream);
                        emitter.complete();
                    } catch (InterruptedException _) {
                        emitter.complete();
                    } catch (RuntimeException e) {
                        emitter.completeWithError(e);
                    }
                });
        return emitter;
    }

    @Override
    public void close() {
        threads.shutdownNow();
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
