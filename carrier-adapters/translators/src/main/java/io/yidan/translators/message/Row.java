package io.yidan.translators.message;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.Map;
import java.util.Optional;

/** One row, read: what each filled cell means, and how it was spelt. Columns are named as in the mapping. */
public record Row(long number, Map<String, Object> meanings, Map<String, String> cells) {

    public Optional<Object> meaning(String column) {
        return Optional.ofNullable(meanings.get(column));
    }

    /** As spelt in the file, cleaned; empty if blank. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What a cell means that must not be blank. */
    public Object need(String column, String why) {
        return meaning(column)
                .orElseThrow(
                        () ->
                                new ColumnUnfit(
                                        column,
                                        new Unfit(
                                                Fault.CELL_BLANK,
                                                "must be filled: " + why,
                                                "fill the cell and upload the file again")));
    }
}
