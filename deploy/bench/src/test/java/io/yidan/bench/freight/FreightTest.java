package io.yidan.bench.freight;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.carrier.v1.LegEvent;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FreightTest {
    private static final List<String> WAYBILLS =
            IntStream.range(0, 6).mapToObj("DEMO000120260831%04d"::formatted).toList();

    @Test
    void neighbours_belong_to_different_waybills_and_each_gets_its_events_before_the_next_begin() {
        var freight = Freight.of(WAYBILLS, "flow", 2, 3);
        var numbers = take(freight, 18).stream().map(LegEvent::getWaybillNumber).toList();

        assertThat(numbers.subList(0, 6))
                .containsExactly(
                        WAYBILLS.get(0),
                        WAYBILLS.get(1),
                        WAYBILLS.get(0),
                        WAYBILLS.get(1),
                        WAYBILLS.get(0),
                        WAYBILLS.get(1));
        assertThat(numbers.stream().collect(Collectors.groupingBy(n -> n, Collectors.counting())))
                .hasSize(6)
                .allSatisfy((_, events) -> assertThat(events).isEqualTo(3));
        assertThat(freight.eventsPerWaybill()).isEqualTo(3);
    }

    @Test
    void no_two_events_of_a_flow_have_one_key_and_those_of_a_waybill_follow_in_time() {
        var events = take(Freight.of(WAYBILLS, "flow", 6, 40), 600);

        assertThat(events.stream().map(event -> event.getEnvelope().getEventId()))
                .doesNotHaveDuplicates();
        assertThat(
                        events.stream()
                                .filter(event -> event.getWaybillNumber().equals(WAYBILLS.get(3)))
                                .map(FreightTest::seconds)
                                .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void waybills_that_run_out_begin_again_and_it_shows() {
        var freight = Freight.of(WAYBILLS, "flow", 6, 10);
        take(freight, 120);
        assertThat(freight.eventsPerWaybill()).isEqualTo(20);
    }

    private static long seconds(LegEvent event) {
        return event.getEnvelope().getEventTime().getInstant().getAt().getSeconds();
    }

    private static List<LegEvent> take(Freight freight, int count) {
        return IntStream.range(0, count).mapToObj(_ -> freight.next(0).event()).toList();
    }
}
