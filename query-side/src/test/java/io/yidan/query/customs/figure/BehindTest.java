package io.yidan.query.customs.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.query.CaseMonth;
import io.yidan.query.TestExchange;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;

class BehindTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private final TestExchange exchange = new TestExchange();

    @BeforeEach
    void tell() {
        CaseMonth.in(exchange);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void the_cases_behind_a_wait_stand_longest_first() {
        var waited = cases("CUU", SEPTEMBER, "ARRIVED", "AFTER");

        assertThat(waited)
                .extracting(one -> one.minutes().orElseThrow())
                .containsExactly(500, 130, 100, 90, 61, 60, 45, 30, 20, 10);
        assertThat(waited.getFirst().number()).isEqualTo("C202609150011");
    }

    @Test
    void every_figure_of_an_office_has_as_many_cases_behind_it_as_it_says() {
        var figures =
                exchange.figures.of(TestExchange.caller(new PartyId("CUU")), SEPTEMBER).getFirst();

        assertThat(cases("CUU", SEPTEMBER, "DECLARED", "")).hasSize(figures.declared());
        assertThat(figures.tallies())
                .isNotEmpty()
                .allSatisfy(
                        one ->
                                assertThat(cases("CUU", SEPTEMBER, one.kind(), one.code()))
                                        .hasSize(one.count()));
    }

    @Test
    void what_is_not_counted_then_or_there_or_for_a_stranger_has_no_cases() {
        assertThat(cases("CUU", YearMonth.of(2026, 10), "DECLARED", "")).isEmpty();
        assertThat(cases("CUU", SEPTEMBER, "NOTHING", "")).isEmpty();
        assertThat(cases("CUU", SEPTEMBER, "DECISION", "NOTHING")).isEmpty();
        assertThat(cases("XYZ", SEPTEMBER, "DECLARED", "")).isEmpty();
        assertThat(
                        exchange.behind.cases(
                                TestExchange.caller(new PartyId("CUU")),
                                SEPTEMBER,
                                new Behind.Of("CUP", "DECLARED", "")))
                .isEmpty();
    }

    private List<Behind.Case> cases(String party, YearMonth month, String kind, String code) {
        return exchange.behind.cases(
                TestExchange.caller(new PartyId(party)), month, new Behind.Of("CUU", kind, code));
    }
}
