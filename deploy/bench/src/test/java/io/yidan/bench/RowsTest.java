package io.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.bench.lab.Row;

import org.junit.jupiter.api.Test;

import java.util.List;

class RowsTest {
    private static final List<Long> SIZES = List.of(1_000L, 100L);

    @Test
    void the_short_form_is_three_rows_and_their_reference() {
        assertThat(names(Rows.inShort()))
                .containsExactly("pgbench-32", "unary-32", "unary-256", "stream-1024");
    }

    @Test
    void one_row_comes_with_the_reference_it_is_held_against() {
        assertThat(names(Rows.only(List.of("unary-256"), SIZES)))
                .containsExactly("pgbench-32", "unary-256");
        assertThat(names(Rows.only(List.of("stream"), SIZES)))
                .containsExactly(
                        "pgbench-32",
                        "stream-1",
                        "stream-8",
                        "stream-32",
                        "stream-256",
                        "stream-1024");
    }

    @Test
    void growth_is_its_own_command_and_goes_from_small_to_large() {
        assertThat(names(Rows.full())).noneMatch(name -> name.startsWith("growth"));
        assertThat(names(Rows.only(List.of("growth"), SIZES)))
                .containsExactly("pgbench-32", "growth-100", "growth-1000");
    }

    @Test
    void a_name_nobody_bears_is_told_with_those_there_are() {
        assertThatThrownBy(() -> Rows.only(List.of("unary-25"), SIZES))
                .hasMessageContaining("unary-256");
    }

    @Test
    void no_two_rows_have_one_name() {
        assertThat(names(Rows.full())).doesNotHaveDuplicates();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::name).toList();
    }
}
