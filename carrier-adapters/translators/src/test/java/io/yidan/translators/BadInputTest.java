package io.yidan.translators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows and cells that mean nothing: each is told with its place, the rule and what to do; the others go on. */
class BadInputTest {
    private static final String GOOD =
            "5502,1,新B0D102,,DEMU3000030,,,,45410,2026-09-07 18:24,SC-1,17390,,,28020,,,,,";

    @Test
    void all_that_is_wrong_is_told_at_once_and_good_rows_are_translated() {
        var results =
                slips(
                        GOOD.replace("DEMU3000030", "DEMU3000031"),
                        GOOD,
                        GOOD.replace("45410", "45.41 t").replace("2026-09-07", "07.09.2026"),
                        GOOD.replace("5502", ""));

        assertThat(Samples.told(results)).hasSize(1);
        assertThat(Samples.problems(results))
                .extracting(RowProblem::row, RowProblem::column, RowProblem::fault)
                .containsExactlyInAnyOrder(
                        tuple(2L, "箱号", Fault.CHECK_DIGIT),
                        tuple(4L, "毛重(kg)", Fault.NUMBER_FORM),
                        tuple(4L, "毛重时间", Fault.TIME_FORM),
                        tuple(5L, "磅单号", Fault.CELL_BLANK));
    }

    @Test
    void a_problem_names_the_cell_the_rule_and_what_to_do() {
        var problem = only(slips(GOOD.replace("DEMU3000030", "DEMU3000031")));

        assertThat(problem.value()).isEqualTo("DEMU3000031");
        assertThat(problem.rule()).isEqualTo("last digit of DEMU3000031 should be 0");
        assertThat(problem.fix()).isEqualTo("read it again from the thing itself");
    }

    @Test
    void every_kind_of_bad_cell_has_its_name() {
        assertThat(fault(GOOD.replace("新B0D102", "新B0I102"))).isEqualTo(Fault.IDENTIFIER_FORM);
        assertThat(fault(GOOD.replace("5502,1", "5502,1.5"))).isEqualTo(Fault.NUMBER_FORM);
        assertThat(fault(GOOD.replace("5502,1", "5502,0"))).isEqualTo(Fault.REVISION_FORM);
        assertThat(fault(GOOD.replace("09-07 18", "02-30 18"))).isEqualTo(Fault.TIME_FORM);
        assertThat(fault(GOOD.replace("SC-1", "SC\uFFFD1"))).isEqualTo(Fault.CHARACTERS_LOST);
        assertThat(fault(GOOD.replace("5502", "5.5E+03"))).isEqualTo(Fault.IDENTIFIER_FORM);
        assertThat(fault(GOOD.replace("45410", "45410.12345"))).isEqualTo(Fault.NUMBER_FORM);
        assertThat(fault(GOOD + ",,x")).isEqualTo(Fault.ROW_LENGTH);
    }

    @Test
    void a_row_that_names_no_goods_is_told() {
        assertThat(fault(GOOD.replace("新B0D102", "").replace("DEMU3000030", "")))
                .isEqualTo(Fault.ADDRESS_MISSING);
    }

    @Test
    void what_the_contract_refuses_is_told_before_it_is_sent() {
        var problem = only(slips(GOOD.replace("28020", "28021")));

        assertThat(problem.fault()).isEqualTo(Fault.WIRE_RULE);
        assertThat(problem.rule()).contains("gross less tare must be net");
    }

    @Test
    void words_of_no_code_table_and_places_of_no_table_are_told_with_what_is_allowed() {
        var row =
                "94990017,DEMU3000025,30260904,2207,,Balkash,left,2026-09-04 16:32,,,,,"
                        + "2026-09-04 16:33:10";

        var problems = Samples.problems(Samples.read("rail-2", Samples.file("rail-2", row)));

        assertThat(problems)
                .extracting(RowProblem::column, RowProblem::value, RowProblem::fault)
                .containsExactlyInAnyOrder(
                        tuple("operation", "left", Fault.CODE_UNKNOWN),
                        tuple("station_name", "Balkash", Fault.PLACE_UNKNOWN));
        assertThat(problems).anyMatch(p -> p.rule().contains("arrived, departed, handed_over"));
    }

    @Test
    void a_row_no_event_fits_is_told_and_a_word_marked_skip_is_passed_over() {
        var row = "RD1,DEMO0001202608310001,5,新B0D101,黄,,,提货,2026-09-07 15:40,昌吉陆港,D01,,1";
        assertThat(Samples.problems(Samples.read("road-1", Samples.file("road-1", row))))
                .extracting(RowProblem::fault)
                .containsExactly(Fault.ROW_SAYS_NOTHING);

        assertThat(Samples.read("rail-1", Samples.text("rail-1")))
                .filteredOn(RowResult.Skipped.class::isInstance)
                .hasSize(20);
    }

    @Test
    void wide_digits_quotes_and_blanks_do_no_harm() {
        var results =
                slips(
                        GOOD.replace("45410", "４５４１０")
                                .replace("DEMU3000030", "　demu 300003-0 ")
                                .replace("28020", "\"28,020\"")
                                .replace("5502,", "\"=\"\"5502\"\"\","));

        var event = Samples.told(results).getFirst().event();
        assertThat(event.getEnvelope().getEventId()).isEqualTo("5502");
        assertThat(event.getHappening().getWeighed().getUnit()).isEqualTo("DEMU3000030");
        assertThat(event.getHappening().getWeighed().getGrossGrams()).isEqualTo(45_410_000);
    }

    @Test
    void blank_rows_and_blank_cells_at_the_end_are_nothing() {
        assertThat(slips("", GOOD + ",,", ",,,,,,,,,,,,,,,,,,,", "")).hasSize(1);
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        var results = slips(GOOD.replace("SC-1", "\"SC\n1\""), "", GOOD);

        assertThat(results).extracting(RowResult::row).containsExactly(2L, 4L);
    }

    @Test
    void a_layout_whose_revision_is_the_sent_time_asks_for_it() {
        var mapping = Mapping.shipped("gate-1");
        var file = Samples.text("gate-1").getBytes(StandardCharsets.UTF_8);
        try (var rows =
                Translator.of(mapping)
                        .read(new java.io.ByteArrayInputStream(file), java.util.Optional.empty())) {
            assertThat(Samples.problems(rows.toList()))
                    .extracting(RowProblem::fault)
                    .containsExactly(Fault.SENT_TIME_MISSING);
        }
        assertThat(Translator.of(mapping).sentByName("gate-20260907235959.csv"))
                .hasValue(java.time.Instant.parse("2026-09-07T15:59:59Z"));
    }

    private static List<RowResult> slips(String... rows) {
        return Samples.read("scale-1", Samples.file("scale-1", rows));
    }

    private static Fault fault(String row) {
        return only(slips(row)).fault();
    }

    private static RowProblem only(List<RowResult> results) {
        var problems = Samples.problems(results);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
