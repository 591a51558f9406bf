package io.yidan.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.post.Ahead;
import io.yidan.translators.post.Report;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReportJsonTest {

    @Test
    void each_problem_is_a_line_and_the_last_line_is_the_whole() {
        var wrong =
                new RowProblem(
                        3, "箱号", "DEMU3000031", Fault.CHECK_DIGIT, "ends in 0", "read again");
        var report = report(Optional.empty(), List.of(wrong));

        assertThat(ReportJson.lines(report))
                .containsExactly(
                        "{\"row\":3,\"column\":\"箱号\",\"value\":\"DEMU3000031\",\"problem\":\"CHECK_DIGIT\",\"rule\":\"ends"
                            + " in 0\",\"fix\":\"read again\"}",
                        "{\"rows\":5,\"translated\":4,\"skipped\":0,\"bad\":1,\"events\":4,"
                                + "\"outcomes\":{\"accepted\":3,\"duplicate\":1},\"refused\":0,"
                                + "\"stored\":true,\"problems_left_out\":0}");
    }

    @Test
    void what_stopped_it_stands_in_the_last_line() {
        assertThat(ReportJson.lines(report(Optional.of("the exchange \"went\" away"), List.of())))
                .singleElement()
                .asString()
                .endsWith("\"stopped\":\"the exchange \\\"went\\\" away\"}");
    }

    private static Report report(Optional<String> stopped, List<RowProblem> problems) {
        return new Report(
                5,
                4,
                0,
                1,
                4,
                Map.of(Outcome.OUTCOME_ACCEPTED, 3L, Outcome.OUTCOME_DUPLICATE, 1L),
                0,
                problems,
                0,
                Ahead.NOTHING_ASKED,
                stopped);
    }
}
