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
import java.util.List;
import java.util.stream.Stream;

@Timeout(60)
class PostingTest {
    @AutoClose private final KeepingExchange exchange = new KeepingExchange();

    @Test
    void the_same_file_again_adds_nothing() {
        for (var layout : List.of("rail-1", "rail-2", "road-1", "gate-1", "scale-1")) {
            exchange.kept.clear();
            var first = post(rows(layout));
            int facts = exchange.kept.size();
            var second = post(rows(layout));

            assertThat(first.kept(Outcome.OUTCOME_ACCEPTED)).isEqualTo(first.events());
            assertThat(second.kept(Outcome.OUTCOME_DUPLICATE)).isEqualTo(first.events());
            assertThat(exchange.kept).hasSize(facts);
            assertThat(first.clean() && second.clean()).isTrue();
        }
    }

    @Test
    void a_corrected_file_posts_its_corrections_only() {
        post(rows("scale-1"));
        var report = post(rows("scale-1", "scale-1-corrected"));

        assertThat(report.kept(Outcome.OUTCOME_DUPLICATE)).isEqualTo(20);
        assertThat(report.kept(Outcome.OUTCOME_ACCEPTED)).isEqualTo(1);
        assertThat(exchange.kept.get("scale:5512").lastEntry().getValue())
                .satisfies(
                        fact ->
                                assertThat(fact.getHappening().getWeighed().getNetGrams())
                                        .isEqualTo(27_740_000));
    }

    @Test
    void a_refused_row_is_shown_with_its_cell() {
        exchange.refusedUnit = "DEMU3000088";
        var report = post(rows("scale-1"));

        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.kept(Outcome.OUTCOME_ACCEPTED)).isEqualTo(19);
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.row()).isEqualTo(8);
                            assertThat(problem.column()).isEqualTo("箱号");
                            assertThat(problem.value()).isEqualTo("DEMU3000088");
                            assertThat(problem.fault()).isEqualTo(Fault.REFUSED);
                            assertThat(problem.rule())
                                    .isEqualTo("UNIT_UNKNOWN: is a unit of the waybill");
                        });
    }

    @Test
    void two_tellings_of_one_revision_are_shown_as_a_conflict() {
        post(rows("rail-1"));
        var other = Samples.text("rail-1").replace("2026-09-07 04:31,", "2026-09-07 04:13,");
        var report = post(Samples.read("rail-1", other).stream());

        assertThat(report.kept(Outcome.OUTCOME_CONFLICT)).isEqualTo(20);
        assertThat(report.kept(Outcome.OUTCOME_DUPLICATE)).isEqualTo(120);
        assertThat(report.problems())
                .hasSize(20)
                .allMatch(problem -> problem.fault() == Fault.CONFLICT);
    }

    @Test
    void progress_is_told_after_each_answer() {
        List<Progress> told = new ArrayList<>();
        try (var client = exchange.client()) {
            Posting.over(client).telling(told::add).post(rows("scale-1"));
        }

        assertThat(told).hasSize(20);
        assertThat(told).extracting(Progress::answered).isSorted();
        assertThat(told.getLast()).isEqualTo(new Progress(20, 20, 20));
    }

    @Test
    void bad_rows_are_reported_and_the_others_posted() {
        var text = Samples.text("scale-1").replace("DEMU3000030", "DEMU3000031");
        var report = post(Samples.read("scale-1", text).stream());

        assertThat(report.rows()).isEqualTo(20);
        assertThat(report.bad()).isEqualTo(1);
        assertThat(report.kept(Outcome.OUTCOME_ACCEPTED)).isEqualTo(19);
        assertThat(report.clean()).isFalse();
    }

    @Test
    void a_token_that_is_not_taken_ends_the_posting_with_a_report() {
        exchange.closedToAll = true;
        var report = post(rows("scale-1"));

        assertThat(report.stopped().orElseThrow()).contains("UNAUTHENTICATED");
        assertThat(report.clean()).isFalse();
    }

    @Test
    void a_dry_run_posts_nothing() {
        assertThat(Posting.dryRun(rows("scale-1")).events()).isEqualTo(20);
        assertThat(exchange.kept).isEmpty();
    }

    @Test
    void of_very_many_problems_the_first_are_listed_and_the_others_counted() {
        var text = Samples.text("scale-1").replace("DEMU", "DEMX");
        try (var client = exchange.client()) {
            var report =
                    Posting.over(client).listing(5).post(Samples.read("scale-1", text).stream());

            assertThat(report.problems()).hasSize(5);
            assertThat(report.problemsLeftOut()).isEqualTo(14);
        }
    }

    private Report post(Stream<RowResult> rows) {
        try (var client = exchange.client()) {
            return Posting.over(client).post(rows);
        }
    }

    private static Stream<RowResult> rows(String layout) {
        return rows(layout, layout);
    }

    private static Stream<RowResult> rows(String layout, String sample) {
        return Samples.read(layout, Samples.text(sample)).stream();
    }
}
