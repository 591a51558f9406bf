package io.yidan.translators.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.translators.Samples;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A carrier's workbook says the same as the CSV it would be saved as. */
class WorkbookTest {
    private static final LocalDateTime WEIGHED = LocalDateTime.of(2026, 9, 7, 18, 24);

    @ParameterizedTest
    @ValueSource(strings = {"rail-1", "rail-2", "road-1", "gate-1", "scale-1"})
    void the_rows_of_every_layout_tell_what_its_csv_tells(String layout) {
        var mapping = Mapping.shipped(layout);
        var csv = Samples.read(mapping, Samples.text(layout).getBytes(StandardCharsets.UTF_8));

        var workbook = Samples.read(mapping, Workbooks.ofCsv(Samples.text(layout)));

        assertThat(workbook).isEqualTo(csv);
        assertThat(Samples.told(workbook)).isNotEmpty();
    }

    @Test
    void numbers_and_times_typed_as_such_are_understood_whatever_their_format() {
        var told = told(slip(5502, WEIGHED, 45_410, 17_390.0));

        assertThat(told)
                .extracting(
                        row -> row.event().getEnvelope().getEventId(),
                        row -> row.event().getHappening().getWeighed().getGrossGrams(),
                        row -> row.event().getHappening().getWeighed().getTareGrams())
                .containsExactly(tuple("5502", 45_410_000L, 17_390_000L));
        var at = told.getFirst().event().getEnvelope().getEventTime().getInstant();
        assertThat(at.getAt().getSeconds())
                .isEqualTo(WEIGHED.minusHours(8).toEpochSecond(java.time.ZoneOffset.UTC));
        assertThat(at.getPrecision()).isEqualTo(TimePrecision.TIME_PRECISION_MINUTE);
    }

    @Test
    void a_time_keeps_its_seconds_even_where_its_format_hides_them() {
        var at = told(slip(5502, WEIGHED.plusSeconds(7), 45_410, 17_390));

        assertThat(at.getFirst().event().getEnvelope().getEventTime().getInstant().getPrecision())
                .isEqualTo(TimePrecision.TIME_PRECISION_SECOND);
    }

    @Test
    void a_day_where_a_time_is_needed_is_told() {
        assertThat(problems(slip(5502, WEIGHED.toLocalDate(), 45_410, 17_390)))
                .extracting(RowProblem::fault, RowProblem::column, RowProblem::value)
                .containsExactly(tuple(Fault.TIME_FORM, "毛重时间", "2026-09-07"));
    }

    @Test
    void a_time_typed_as_such_needs_no_spelling_of_the_mapping_and_text_still_does(
            @TempDir Path folder) throws IOException {
        var german = german(folder);
        var typed = Workbooks.of(slip(5502, WEIGHED, 45_410, 17_390));
        var written = Workbooks.of(slip(5502, "2026-09-07 18:24", 45_410, 17_390));

        assertThat(Samples.told(Samples.read(german, typed))).hasSize(1);
        assertThat(Samples.problems(Samples.read(german, written)))
                .extracting(RowProblem::fault)
                .containsExactly(Fault.TIME_FORM);
    }

    /** SCALE-1 with the days first. */
    private static Mapping german(Path folder) throws IOException {
        try (var yaml = Mapping.class.getResourceAsStream("/io/yidan/translators/scale-1.yaml")) {
            var text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            var file = folder.resolve("german.yaml");
            Files.writeString(
                    file,
                    text.replaceFirst("formats: \\[[^]]*]", "formats: [\"dd.MM.yyyy HH:mm\"]"));
            return Mapping.load(file);
        }
    }

    @Test
    void a_formula_is_refused_whatever_it_came_to() {
        var formula = new Workbooks.Formula("HYPERLINK(\"http://x\",1)", 45_410);

        assertThat(problems(slip(5502, WEIGHED, formula, 17_390)))
                .extracting(RowProblem::fault, RowProblem::column, RowProblem::value)
                .containsExactly(tuple(Fault.CELL_FORMULA, "毛重(kg)", "=HYPERLINK(\"http://x\",1)"));
    }

    @Test
    void a_long_number_that_a_spreadsheet_has_shortened_is_not_taken_for_a_key() {
        assertThat(problems(slip(550_212_345_678_901_234L, WEIGHED, 45_410, 17_390)))
                .extracting(RowProblem::fault, RowProblem::column, RowProblem::value)
                .containsExactly(tuple(Fault.IDENTIFIER_FORM, "磅单号", "5.50212345678901E+17"));
    }

    @Test
    void rows_are_counted_as_the_spreadsheet_counts_them_with_those_left_empty() {
        List<List<?>> rows = new ArrayList<>(slip(5502, WEIGHED, 45_410, 17_390));
        rows.add(1, List.of());
        rows.add(2, List.of("", ""));
        rows.add(Collections.nCopies(9, "?"));

        assertThat(problems(rows)).extracting(RowProblem::row).containsOnly(5L);
    }

    @Test
    void a_sheet_with_headings_alone_and_one_with_nothing_are_told_to_be_empty() {
        assertThat(problems(slip(5502, WEIGHED, 45_410, 17_390).subList(0, 1)))
                .extracting(RowProblem::fault)
                .containsExactly(Fault.FILE_EMPTY);
        assertThat(problems(List.of()))
                .extracting(RowProblem::fault)
                .containsExactly(Fault.FILE_EMPTY);
    }

    private static List<List<?>> slip(Object number, Object at, Object gross, Object tare) {
        return List.of(
                List.of("磅单号", "版本", "车牌号", "箱号", "毛重(kg)", "毛重时间", "毛重衡号", "皮重(kg)", "净重(kg)"),
                List.of(number, 1, "", "DEMU3000030", gross, at, "SC-1", tare, ""));
    }

    private static List<Told> told(List<List<?>> rows) {
        var results = Samples.read(Mapping.shipped("scale-1"), Workbooks.of(rows));
        assertThat(Samples.problems(results)).isEmpty();
        return Samples.told(results);
    }

    private static List<RowProblem> problems(List<? extends List<?>> rows) {
        return Samples.problems(Samples.read(Mapping.shipped("scale-1"), Workbooks.of(rows)));
    }
}
