package io.yidan.client;

import static io.yidan.client.Sample.QUICK;
import static io.yidan.client.ScriptedExchange.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.proto.tracking.v1.ListFilter;
import io.yidan.proto.tracking.v1.WaybillSummary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;

class ListsTest {
    private ScriptedExchange exchange;

    @BeforeEach
    void open() throws IOException {
        exchange = new ScriptedExchange();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void all_waybills_are_read_page_after_page_and_a_lost_page_is_asked_for_again() {
        exchange.failures.add(status(Code.UNAVAILABLE, 0));

        try (var client = exchange.client(QUICK)) {
            assertThat(client.tracking().listAll(ListFilter.LIST_FILTER_LATE))
                    .extracting(WaybillSummary::getWaybillNumber)
                    .containsExactly("1a", "1b", "2a", "2b", "3a", "3b");
        }

        assertThat(exchange.lists).hasSize(4);
        assertThat(exchange.lists)
                .allSatisfy(
                        asked ->
                                assertThat(asked.getFilter())
                                        .isEqualTo(ListFilter.LIST_FILTER_LATE));
    }

    @Test
    void who_needs_one_page_asks_for_one() {
        try (var client = exchange.client(QUICK);
                var all = client.tracking().listAll(ListFilter.LIST_FILTER_OPEN)) {
            assertThat(all.limit(2)).hasSize(2);
        }

        assertThat(exchange.lists).hasSize(1);
    }

    @Test
    void a_number_is_sent_as_it_was_written_with_the_time_it_was_read_at() {
        try (var client = exchange.client(QUICK)) {
            client.tracking().find("新B·0D101");
            client.tracking().findAt("新B·0D101", Instant.ofEpochSecond(1_000, 5));
        }

        assertThat(exchange.finds.getFirst().hasAt()).isFalse();
        assertThat(exchange.finds.getLast().getText()).isEqualTo("新B·0D101");
        assertThat(exchange.finds.getLast().getAt().getSeconds()).isEqualTo(1_000);
        assertThat(exchange.finds.getLast().getAt().getNanos()).isEqualTo(5);
        assertThat(exchange.tokens).containsOnly("Bearer kzr-token");
    }
}
