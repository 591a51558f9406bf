package io.yidan.translators;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Files that are not what they should be, and files of which half is missing. */
class BadFileTest {
    private static final Mapping SCALE = Mapping.shipped("scale-1");

    @Test
    void an_empty_file_is_told() {
        assertThat(faults("")).containsExactly(Fault.FILE_EMPTY);
        assertThat(faults("\uFEFF")).containsExactly(Fault.FILE_EMPTY);
        assertThat(faults(Samples.file("scale-1"))).containsExactly(Fault.FILE_EMPTY);
    }

    @Test
    void half_a_workbook_is_told() {
        assertThat(faults("PK\u0003\u0004 and more")).containsExactly(Fault.FILE_CUT_OFF);
    }

    @Test
    void another_separator_is_named() {
        var problem = problems(SCALE, Samples.text("scale-1").replace(',', ';')).getFirst();

        assertThat(problem.fault()).isEqualTo(Fault.SEPARATOR);
        assertThat(problem.rule()).isEqualTo("columns are separated by ','");
    }

    @Test
    void missing_columns_are_named_all_at_once() {
        var text = Samples.text("scale-1").replaceFirst("磅单号", "号").replaceFirst("版本", "本");

        assertThat(problems(SCALE, text))
                .filteredOn(problem -> problem.fault() == Fault.COLUMN_MISSING)
                .extracting(RowProblem::column)
                .containsExactly("磅单号", "版本");
    }

    @Test
    void an_unknown_column_is_noted_and_stops_nothing() {
        var text = Samples.text("scale-1").replaceFirst("备注", "天气");

        assertThat(problems(SCALE, text))
                .extracting(RowProblem::fault, RowProblem::column)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Fault.COLUMN_UNKNOWN, "天气"));
        assertThat(Samples.told(Samples.read("scale-1", text))).hasSize(20);
    }

    @Test
    void a_heading_that_stands_twice_is_told() {
        assertThat(problems(SCALE, Samples.text("scale-1").replaceFirst("备注", "版本")))
                .extracting(RowProblem::fault)
                .containsExactly(Fault.COLUMN_TWICE);
    }

    @Test
    void another_layout_is_told_with_the_headings_that_were_expected() {
        var problem = problems(SCALE, Samples.text("rail-2")).getFirst();

        assertThat(problem.fault()).isEqualTo(Fault.COLUMN_MISSING);
        assertThat(problem.rule()).startsWith("row 1 has the headings of SCALE-1: 磅单号, 版本");
    }

    @Test
    void half_a_file_gives_its_whole_rows_and_says_where_it_ends() {
        var text = Samples.text("scale-1");
        var half = text.substring(0, text.indexOf("5511") + 30);
        var results = Samples.read("scale-1", half);

        assertThat(Samples.told(results)).hasSize(10);
        assertThat(Samples.problems(results))
                .extracting(RowProblem::row, RowProblem::fault)
                .containsExactly(org.assertj.core.api.Assertions.tuple(12L, Fault.ROW_LENGTH));
    }

    @Test
    void an_open_quotation_mark_is_found_and_rows_before_it_stand() {
        var text = Samples.text("scale-1").replaceFirst("5511,", "\"5511,");
        var results = Samples.read("scale-1", text);

        assertThat(Samples.told(results)).hasSize(10);
        assertThat(Samples.problems(results))
                .extracting(RowProblem::row, RowProblem::fault)
                .containsExactly(org.assertj.core.api.Assertions.tuple(12L, Fault.FILE_CUT_OFF));
    }

    @Test
    void an_open_quotation_mark_cannot_fill_the_memory() {
        var text = Samples.text("scale-1").replaceFirst("5511,", "\"5511,") + "x".repeat(3_000_000);

        assertThat(problems(SCALE, text))
                .extracting(RowProblem::rule)
                .containsExactly("a row is longer than a million characters");
    }

    @Test
    void the_character_set_is_found_however_late_the_first_letter_comes() {
        var ascii =
                "94990017,DEMU3000025,30260904,2207,,Sayak,passed,2026-09-04 21:48,,,,,"
                        + "2026-09-04 21:49:35";
        for (int rows : List.of(1, 700, 739, 740, 741, 3000)) {
            var text =
                    Samples.file("rail-2")
                            + (ascii + "\n").repeat(rows)
                            + ascii.replace("Sayak", "萨亚克").replace("DEMU3000025", "DEMU3000030");
            for (var set : List.of(StandardCharsets.UTF_8, Samples.GB18030)) {
                var results = Samples.read(Mapping.shipped("rail-2"), text.getBytes(set));
                assertThat(Samples.problems(results)).isEmpty();
                assertThat(Samples.told(results)).hasSize(rows + 1);
            }
        }
    }

    @Test
    void a_file_in_another_character_set_than_the_mapping_says_is_told() throws Exception {
        var utf8 = with("UTF-8");
        var gb = with("GB18030");

        assertThat(faults(Samples.read(utf8, Samples.text("scale-1").getBytes(Samples.GB18030))))
                .containsExactly(Fault.ENCODING);
        assertThat(
                        faults(
                                Samples.read(
                                        gb,
                                        Samples.text("scale-1").getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Fault.ENCODING);
    }

    @Test
    void bytes_that_are_no_text_are_told_with_the_row() {
        var bytes = Samples.text("scale-1").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 10] = (byte) 0xFF;

        assertThat(faults(Samples.read(SCALE, bytes))).contains(Fault.ENCODING);
    }

    @Test
    void all_bad_rows_of_a_large_file_are_told_at_once() {
        var good = "5502,1,,,DEMU3000030,,,,45410,2026-09-07 18:24,SC-1,17390,,,28020,,,,,";
        var text =
                Samples.file("scale-1")
                        + java.util.stream.IntStream.range(0, 10_000)
                                .mapToObj(i -> i % 20 == 7 ? good.replace("0030", "0031") : good)
                                .collect(Collectors.joining("\n"));
        var results = Samples.read("scale-1", text);

        assertThat(Samples.problems(results)).hasSize(500);
        assertThat(Samples.told(results)).hasSize(9_500);
    }

    private static Mapping with(String encoding) throws Exception {
        var yaml =
                new String(
                        Mapping.class
                                .getResourceAsStream("/io/yidan/translators/scale-1.yaml")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        var file = java.nio.file.Files.createTempFile("mapping", ".yaml");
        java.nio.file.Files.writeString(
                file, yaml.replace("encoding: detect", "encoding: " + encoding));
        try {
            return Mapping.load(file);
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    private static List<RowProblem> problems(Mapping mapping, String text) {
        return Samples.problems(Samples.read(mapping, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Fault> faults(String text) {
        return faults(Samples.read("scale-1", text));
    }

    private static List<Fault> faults(List<RowResult> results) {
        return Samples.problems(results).stream().map(RowProblem::fault).toList();
    }
}
