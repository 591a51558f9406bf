package io.yidan.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1"})
    void what_a_spreadsheet_would_reckon_begins_with_an_apostrophe(String text) {
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void a_formula_with_a_comma_is_made_safe_and_quoted() {
        assertThat(CsvCell.of("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
        assertThat(CsvCell.of("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-35", "92.190", "铜精矿", "", "Dostyk → Fukang"})
    void figures_and_plain_text_stay_as_they_are(String text) {
        assertThat(CsvCell.of(text)).isEqualTo(text);
    }

    @Test
    void quotes_are_doubled_and_line_ends_kept() {
        assertThat(CsvCell.of("a \"b\"\nc")).isEqualTo("\"a \"\"b\"\"\nc\"");
    }
}
