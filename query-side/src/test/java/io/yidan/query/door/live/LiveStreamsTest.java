package io.yidan.query.door.live;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.page.Doors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

@ExtendWith(OutputCaptureExtension.class)
class LiveStreamsTest {

    @Test
    void when_the_exchange_stops_open_streams_end_and_nothing_is_complained_of(CapturedOutput said)
            throws Exception {
        try (var exchange = new TestExchange();
                var browser = HttpClient.newHttpClient()) {
            exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
            exchange.project();
            var doors = Doors.open(exchange, 0);
            var stream =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(address(Doors.port(doors)))).build(),
                            BodyHandlers.ofLines());
            var lines = stream.body().iterator();
            assertThat(lines.next()).isEqualTo(":open");

            doors.close();

            assertThat(lines).toIterable().isNotEmpty();
            assertThat(said).doesNotContain("AsyncRequestTimeoutException", "broke");
        }
    }

    private static String address(int port) {
        return "http://localhost:" + port + "/api/v1/waybills/" + WAYBILL + "/events?party=SHP";
    }
}
