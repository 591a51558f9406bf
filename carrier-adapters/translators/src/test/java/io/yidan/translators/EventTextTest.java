package io.yidan.translators;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.List;

class EventTextTest {
    private static final String GOOD =
            """
            {"waybillNumber": "DEMO0001202608310001",
             "envelope": {"sourceSystem": "yard", "eventId": "1", "revision": "1",
                "classifier": "CLASSIFIER_ACTUAL",
                "eventTime": {"instant": {"at": "2026-09-07T05:40:00Z", "offsetMinutes": 480}},
                "place": {"scheme": "PLACE_SCHEME_UNLOCODE", "code": "CNCJS"}},
             "happening": {"arrived": {"moved": {"units": ["DEMU3000025"]}}}}
            """;
    private static final String SECOND = GOOD.replace("\"1\", \"revision\"", "\"2\", \"revision\"");

    @Test
    void events_stand_one_after_the_other_or_in_a_list() {
        var expected = told(read(GOOD + SECOND));

        assertThat(expected).hasSize(2);
        assertThat(told(read("[" + GOOD + "," + SECOND + "]"))).isEqualTo(expected);
        assertThat(told(read(GOOD.replace("\n", " ") + "\n" + SECOND.replace("\n", " "))))
                .isEqualTo(expected);
    }

    @Test
    void nothing_says_nothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("[]")).isEmpty();
        assertThat(read(" \n ")).isEmpty();
    }

    @Test
    void a_name_the_contract_does_not_have_is_told_with_its_event_and_the_others_are_read() {
        var results = read(GOOD.replace("revision", "revison") + SECOND);

        assertThat(told(results)).hasSize(1);
        assertThat(Samples.problems(results))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.row()).isEqualTo(1);
                            assertThat(problem.rule()).contains("revison");
                        });
    }

    @Test
    void a_rule_of_the_contract_is_told_with_field_and_value() {
        var wrong = GOOD.replace("\"yard\"", "\"the yard\"");

        assertThat(Samples.problems(read(wrong)))
                .extracting(RowProblem::column, RowProblem::value, RowProblem::fault)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "envelope.source_system", "the yard", Fault.WIRE_RULE));
    }

    @Test
    void broken_json_ends_the_file_and_says_where() {
        for (var broken : List.of(GOOD + "{\"a\": ", "[" + GOOD, "[" + GOOD + ",", GOOD + "]")) {
            var results = read(broken);
            assertThat(results).as(broken).hasSize(2);
            assertThat(Samples.problems(results))
                    .as(broken)
                    .extracting(RowProblem::fault)
                    .containsExactly(Fault.NOT_WELL_FORMED);
        }
    }

    private static List<RowResult> read(String text) {
        try (var events = EventText.read(new StringReader(text))) {
            return events.toList();
        }
    }

    private static List<Object> told(List<RowResult> results) {
        return Samples.told(results).stream().map(Told::event).map(Object.class::cast).toList();
    }
}
