package io.yidan.query.door.live;

import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.query.read.Watcher;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Somebody who watches by server-sent events. */
public final class LiveStream implements Watcher {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private final SseEmitter emitter;
    private final Spelling spelling;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean gone;

    LiveStream(SseEmitter emitter, Spelling spelling) {
        this.emitter = emitter;
        this.spelling = spelling;
        emitter.onCompletion(this::left);
        emitter.onError(_ -> gone = true);
        emitter.onTimeout(() -> gone = true);
    }

    /** One event: its name, the revision as its id, and what it carries. */
    public record Event(String name, long revision, String data) {}

    void open() {
        spelling.opening()
                .ifPresentOrElse(this::send, () -> send(SseEmitter.event().comment("open")));
    }

    @Override
    public void see(WaybillView view) {
        send(spelling.change(view));
    }

    @Override
    public void stillThere() {
        spelling.again()
                .ifPresentOrElse(this::send, () -> send(SseEmitter.event().comment("still here")));
    }

    @Override
    public boolean gone() {
        return gone;
    }

    /** Done when the answer is at its end, whoever ended it. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    /** Ends the stream from this side; where the other side has left there is nothing to end. */
    void end() {
        try {
            if (!gone) {
                emitter.complete();
            }
        } catch (IllegalStateException _) {
            gone = true;
        }
    }

    private void left() {
        gone = true;
        ended.complete(null);
    }

    private void send(Event event) {
        send(
                SseEmitter.event()
                        .id(Long.toString(event.revision()))
                        .name(event.name())
                        .data(event.data(), TEXT));
    }

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException _) {
            gone = true;
        }
    }
}
