package io.yidan.translators.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.RowResult;
import io.yidan.translators.Samples;
import io.yidan.translators.problem.Fault;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

@Timeout(60)
class AskingTest {
    @AutoClose private final KeepingExchange exchange = new KeepingExchange();

    @Test
    void what_would_become_of_each_row_is_told_and_nothing_is_kept() {
        var report = ask(rows());

        assertThat(report.kept(Outcome.OUTCOME_ACCEPTED)).isEqualTo(20);
        assertThat(report.clean()).isTrue();
        assertThat(exchange.kept).isEmpty();
    }

    @Test
    void a_row_that_would_be_refused_is_shown_with_its_cell() {
        exchange.refusedUnit = "DEMU3000088";
        var report = ask(rows());

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.row()).isEqualTo(8);
                            assertThat(problem.column()).isEqualTo("箱号");
                            assertThat(problem.fault()).isEqualTo(Fault.REFUSED);
                        });
    }

    @Test
    void bad_rows_and_rows_that_would_be_refused_stand_in_one_report() {
        exchange.refusedUnit = "DEMU3000088";
        var text = Samples.text("scale-1").replace("DEMU3000030", "DEMU3000031");
        var report = ask(Samples.read("scale-1", text).stream());

        assertThat(report.problems())
                .extracting(problem -> problem.fault())
                .containsExactlyInAnyOrder(Fault.CHECK_DIGIT, Fault.REFUSED);
    }

    @Test
    void a_long_file_is_asked_in_portions_and_the_report_says_so() {
        var twice = Collections.nCopies(60, rows().toList()).stream().flatMap(List::stream);
        List<Progress> told = new ArrayList<>();
        Report report;
        try (var client = exchange.client()) {
            report = Asking.of(client).telling(told::add).ask(twice);
        }

        assertThat(exchange.portions).containsExactly(1_000, 200);
        assertThat(told).extracting(Progress::answered).containsExactly(1_000L, 1_200L);
        assertThat(report.ahead().portions()).isEqualTo(2);
        assertThat(ReportTable.lines(report))
                .contains(
                        "nothing was stored; asked in 2 portions, which do not know of each other");
    }

    @Test
    void how_waybills_would_stand_is_told() {
        assertThat(ReportTable.lines(ask(rows())))
                .containsExactly(
                        "rows 20: 20 translated, 0 skipped, 0 bad",
                        "events 20, 20 accepted",
                        "nothing was stored; asked in 1 portion",
                        "waybill DEMO0001202608310001: issued -> in_execution, events 41 -> 61",
                        "  odd: SEAL_DIFFERS DEMU3000236 TCJ:gate:62:seal");
    }

    @Test
    void a_token_that_is_not_taken_ends_the_asking_with_a_report() {
        exchange.closedToAll = true;

        assertThat(ask(rows()).stopped().orElseThrow()).contains("UNAUTHENTICATED");
    }

    private Report ask(Stream<RowResult> rows) {
        try (var client = exchange.client()) {
            return Asking.of(client).ask(rows);
        }
    }

    private static Stream<RowResult> rows() {
        return Samples.read("scale-1", Samples.text("scale-1")).stream();
    }
}
