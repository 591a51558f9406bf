package io.yidan.translators.mapping;

import io.yidan.translators.value.CellReader;

import java.util.List;

/**
 * A column of a layout: its name, the headings it may have in a file, how its cells are read, whether each must be
 * filled, and whether the whole column may be missing.
 */
public record Column(
        String name, List<String> headings, CellReader reader, boolean required, boolean mayMiss) {
    public Column {
        headings = List.copyOf(headings);
    }
}
