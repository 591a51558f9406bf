package io.yidan.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class WatchTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/api/v1/waybills/KNOWN/events",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    var out = exchange.getResponseBody();
                    for (String part :
                            new String[] {
                                ":open\n\n",
                                "id:2\nevent:waybill\ndata:{\ndata:}\n\n",
                                "id:5\nevent:waybill\ndata:{}\n\n",
                                "id:7\nevent:waybill\ndata:{}\n"
                            }) {
                        out.write(part.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                    await(over);
                });
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        http.shutdownNow();
        server.stop(0);
    }

    @Test
    void a_revision_is_shown_by_the_first_whole_message_that_reaches_it() throws Exception {
        try (var watch = open("KNOWN")) {
            while (watch.shown(5).isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(watch.shown(0)).isEqualTo(watch.shown(2));
            assertThat(watch.shown(3)).isEqualTo(watch.shown(5));
            assertThat(watch.shown(5).getAsLong()).isGreaterThan(watch.shown(2).getAsLong());
            assertThat(watch.shown(6)).isEmpty();
        }
    }

    @Test
    void who_may_not_watch_is_told_at_once() {
        assertThatThrownBy(() -> open("UNKNOWN"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("404");
    }

    private Watch open(String waybill) throws IOException, InterruptedException {
        return Watch.open(
                http, "http://localhost:" + server.getAddress().getPort(), waybill, "token");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
