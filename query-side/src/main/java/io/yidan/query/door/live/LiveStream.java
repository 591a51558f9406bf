package io.yidan.query.door.live;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** One answer of server-sent events, as long as somebody listens. */
public final class LiveStream {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private final SseEmitter emitter;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean gone;

    LiveStream(SseEmitter emitter) {
        this.emitter = emitter;
        emitter.onCompletion(this::left);
        emitter.onError(_ -> gone = true);
        emitter.onTimeout(() -> gone = true);
    }

    /** One event: its name, the revision as its id, and what it carries. */
    public record Event(String name, long revision, String data) {}

    public void tell(Event event) {
        send(
                SseEmitter.event()
                        .id(Long.toString(event.revision()))
                        .name(event.name())
                        .data(event.data(), TEXT));
    }

    /** Something only to keep the connection, which no listener hears. */
    void remark(String text) {
        send(SseEmitter.event().comment(text));
    }

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

    private void send(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException _) {
            gone = true;
        }
    }
}
