package io.yidan.query.page;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.Story;
import io.yidan.query.TestExchange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

class UnreachableTest {

    @ParameterizedTest
    @CsvSource({
        "/w/%s?lang=en&party=SHP,Nothing is lost",
        "/w/%s?lang=zh-CN&party=SHP,没有丢失",
        "/api/v1/waybills/%s?party=SHP,UNREACHABLE"
    })
    void while_the_database_does_not_answer_readers_are_told_that_nothing_is_lost(
            String address, String said) throws Exception {
        try (var exchange = new TestExchange();
                var browser = HttpClient.newHttpClient()) {
            exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
            exchange.project();
            var doors = Doors.open(exchange, 0);
            try (doors) {
                exchange.readers.close();
                var page =
                        URI.create(
                                "http://localhost:"
                                        + Doors.port(doors)
                                        + address.formatted(WAYBILL));

                var answer =
                        browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains(said).doesNotContain("Hikari");
            }
        }
    }
}
