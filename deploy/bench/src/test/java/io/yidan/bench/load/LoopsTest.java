package io.yidan.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.bench.database.Ledger;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.load.OpenLoop.Heard;
import io.yidan.bench.load.OpenLoop.Refused;
import io.yidan.proto.carrier.v1.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

class LoopsTest {
    private static final Duration LENGTH = Duration.ofMillis(300);
    private final Ledger ledger = new Ledger(0);
    private final Freight freight =
            Freight.of(List.of("DEMO0001202608310001", "DEMO0001202608310002"), "t", 2, 40);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void every_event_sent_is_acknowledged_once_though_some_were_turned_away(boolean isStream)
            throws Exception {
        var exchange = new BusyExchange();
        try (var wire = Wire.of(exchange)) {
            var way = isStream ? StreamWay.over(wire.events(), 3) : UnaryWay.over(wire.events());
            var sample = ClosedLoop.run(way, freight, ledger, 16, LENGTH);

            assertThat(ledger.count()).isEqualTo(exchange.kept.size()).isPositive();
            assertThat(sample.refusals()).isEqualTo(exchange.turnedAway.get()).isPositive();
            assertThat(sample.acknowledged()).isLessThanOrEqualTo(ledger.count());
            assertThat(sample.latencies().count()).isEqualTo(sample.acknowledged());
        }
    }

    @Test
    void an_even_flow_sends_what_its_schedule_says_and_waits_for_all_answers() throws Exception {
        var exchange = new BusyExchange();
        var heard = new AtomicLong();
        try (var wire = Wire.of(exchange)) {
            var sample =
                    OpenLoop.run(
                            UnaryWay.over(wire.events()),
                            freight,
                            ledger,
                            1_000,
                            LENGTH,
                            Refused.SENT_AGAIN,
                            (_, _) -> heard.incrementAndGet());

            assertThat(sample.acknowledged()).isEqualTo(300);
            assertThat(sample.lateness().sentCount()).isEqualTo(300);
            assertThat(exchange.kept).hasSize(300);
            assertThat(heard).hasValue(300);
        }
    }

    @Test
    void under_overload_what_was_turned_away_is_let_go() throws Exception {
        var exchange = new BusyExchange();
        try (var wire = Wire.of(exchange)) {
            var sample =
                    OpenLoop.run(
                            UnaryWay.over(wire.events()),
                            freight,
                            ledger,
                            1_000,
                            LENGTH,
                            Refused.LET_GO,
                            Heard.NOBODY);

            assertThat(sample.refusals()).isEqualTo(100);
            assertThat(sample.acknowledged()).isEqualTo(200);
        }
    }

    @Test
    void nothing_new_is_sent_while_the_flow_may_not_go_on() throws Exception {
        var exchange = new BusyExchange();
        try (var wire = Wire.of(exchange)) {
            ClosedLoop.run(UnaryWay.over(wire.events()), freight, ledger, 8, LENGTH, () -> false);
            assertThat(exchange.kept).hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OUTCOME_UNMATCHED", "OUTCOME_CONFLICT", "OUTCOME_DUPLICATE"})
    void a_receipt_that_no_fresh_event_can_get_fails_the_run(Outcome outcome) throws Exception {
        try (var wire = Wire.of(new BusyExchange(outcome))) {
            assertThatThrownBy(
                            () ->
                                    ClosedLoop.run(
                                            UnaryWay.over(wire.events()),
                                            freight,
                                            ledger,
                                            2,
                                            LENGTH))
                    .hasMessageContaining(outcome.name());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refusal_for_good_fails_the_run(boolean isStream) throws Exception {
        try (var wire =
                Wire.of(
                        new io.yidan.proto.carrier.v1.LegEventServiceGrpc
                                .LegEventServiceImplBase() {})) {
            var way = isStream ? StreamWay.over(wire.events(), 1) : UnaryWay.over(wire.events());
            assertThatThrownBy(() -> ClosedLoop.run(way, freight, ledger, 2, LENGTH))
                    .hasMessageContaining("UNIMPLEMENTED");
        }
    }
}
