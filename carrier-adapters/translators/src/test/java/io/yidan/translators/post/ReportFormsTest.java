package io.yidan.translators.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.translators.Samples;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

class ReportFormsTest {
    private static final String ROW =
            "5502,1,%s,,DEMU3000030,,,,45410,2026-09-07 18:24,SC-1,17390,,,28020,,,,,";

    @Test
    void hostile_cells_are_harmless_in_a_spreadsheet() throws IOException {
        for (var hostile :
                List.of(
                        "=HYPERLINK(1)",
                        "+1+1",
                        "-1+1",
                        "@SUM(A1)",
                        "＝1+1",
                        "\t=1",
                        "  =1",
                        "\u200B=1",
                        "\u202E=1")) {
            var value = cells(report(hostile)).getFirst().get(2);
            assertThat(value).as(hostile).startsWith("'");
        }
        assertThat(cells(report("=\"=cmd|1\"")).getFirst().get(2)).isEqualTo("'=cmd|1");
    }

    @Test
    void harmless_cells_stay_as_they_are() throws IOException {
        assertThat(cells(report("新 X 1")).getFirst().get(2)).isEqualTo("新 X 1");
    }

    @Test
    void quotes_and_separators_in_cells_stay_in_their_cell() throws IOException {
        assertThat(cells(report("\"a\"\",\"\"b\"")).getFirst().get(2)).isEqualTo("a\",\"b");
    }

    @Test
    void nothing_in_a_cell_moves_the_cursor_of_a_terminal() {
        assertThat(String.join("\n", ReportTable.lines(report("\u001B[2J\u0007x"))))
                .doesNotContain("\u001B", "\u0007");
    }

    @Test
    void the_table_shows_figures_and_then_cells_rules_and_remedies() {
        assertThat(ReportTable.lines(report("新B0I102")))
                .containsExactly(
                        "rows 1: 0 translated, 0 skipped, 1 bad",
                        "events 0",
                        "row  column  value     problem          rule; what to do",
                        "2    车牌号  新B0I102  IDENTIFIER_FORM  is a plate: province, letter and 5"
                                + " or 6 characters without I and O; read it again from the thing"
                                + " itself");
    }

    private static Report report(String plate) {
        var cell = plate.indexOf('"') == 0 ? plate : plate;
        return Posting.dryRun(
                Samples.read("scale-1", Samples.file("scale-1", ROW.formatted(cell))).stream());
    }

    private static List<org.apache.commons.csv.CSVRecord> cells(Report report) throws IOException {
        var text = new StringBuilder();
        ReportCsv.write(report, text);
        assertThat(text).startsWith("\uFEFF");
        try (var csv =
                CSVParser.parse(
                        new StringReader(text.substring(1)),
                        CSVFormat.RFC4180.builder().setSkipHeaderRecord(true).setHeader().get())) {
            return csv.getRecords();
        }
    }
}
