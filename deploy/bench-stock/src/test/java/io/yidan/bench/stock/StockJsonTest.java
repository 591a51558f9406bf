package io.yidan.bench.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StockJsonTest {

    @Test
    void every_event_of_the_bench_comes_back_from_json_as_it_was() {
        var json = StockJson.serializer();
        assertThat(Sample.history(2))
                .hasSize(5)
                .allSatisfy(
                        event ->
                                assertThat(
                                                json.<byte[], Object>deserialize(
                                                        json.serialize(event, byte[].class)))
                                        .isEqualTo(event));
    }
}
