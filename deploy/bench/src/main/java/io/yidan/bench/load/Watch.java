package io.yidan.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Somebody who looks at the page of one waybill: notes when each revision came by server-sent events. */
public final class Watch implements AutoCloseable {
    private final ConcurrentSkipListMap<Long, Long> arrived = new ConcurrentSkipListMap<>();
    private final Stream<String> lines;

    private Watch(Stream<String> lines) {
        this.lines = lines;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream as the party of this token; it shows where the waybill stands and then every change. */
    public static Watch open(HttpClient http, String pages, String waybill, String token)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(pages + "/api/v1/waybills/" + waybill + "/events"))
                        .header("authorization", "Bearer " + token)
                        .header("accept", "text/event-stream")
                        .build();
        HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("no stream of " + waybill + ": " + response.statusCode());
        }
        return new Watch(response.body());
    }

    /** When a state came that shows this revision; empty if none has come yet. */
    public OptionalLong shown(long revision) {
        Map.Entry<Long, Long> first = arrived.ceilingEntry(revision);
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.getValue());
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        try {
            var revision =
                    new Object() {
                        long id = -1;
                    };
            lines.forEach(
                    line -> {
                        if (line.startsWith("id:")) {
                            revision.id = Long.parseLong(line.substring(3).strip());
                        } else if (line.isEmpty() && revision.id >= 0) {
                            arrived.putIfAbsent(revision.id, System.nanoTime());
                            revision.id = -1;
                        }
                    });
        } catch (RuntimeException _) {
            // closed while it waited for the next line
        }
    }
}
