package io.yidan.query.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TableTest {

    @Test
    void columns_are_called_by_name_and_a_missing_one_is_empty() {
        var table = Table.of("t", "code,zh,en\nSHP,矿山\n");

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().get("zh")).isEqualTo("矿山");
        assertThat(table.rows().getFirst().get("en")).isEmpty();
    }

    @Test
    void values_in_quotes_hold_commas_quotes_and_line_ends() {
        var table = Table.of("t", "a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n");

        assertThat(table.rows().getFirst().get("a")).isEqualTo("x, \"y\"");
        assertThat(table.rows().getFirst().get("b")).isEqualTo("two\nlines");
    }

    @Test
    void remarks_empty_lines_and_the_mark_of_byte_order_are_left_out() {
        var table = Table.of("t", "\uFEFF# remark\n\na,b\n# more, of it\n1,\n\n2,3");

        assertThat(table.rows()).extracting(row -> row.get("a")).containsExactly("1", "2");
        assertThat(table.rows()).extracting(row -> row.get("b")).containsExactly("", "3");
    }

    @Test
    void columns_without_names_are_given_theirs() {
        var table = Table.of("t", "1,2\n", List.of("a", "b"), "a");

        assertThat(table.rows().getFirst().get("b")).isEqualTo("2");
    }

    @Test
    void a_file_in_the_old_western_encoding_is_read_too(@TempDir Path folder) throws IOException {
        var file = folder.resolve("old.csv");
        Files.write(file, "name\nDurrës\n".getBytes(Charset.forName("windows-1252")));

        assertThat(Table.of("old", Table.text(file)).rows().getFirst().get("name"))
                .isEqualTo("Durrës");
    }

    @Test
    void a_missing_file_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> Table.text(folder.resolve("none.csv")))
                .hasMessageContaining("none.csv");
    }
}
