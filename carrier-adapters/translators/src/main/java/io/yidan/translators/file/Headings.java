package io.yidan.translators.file;

import io.yidan.translators.mapping.Column;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.value.CellText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first row of a file held against the columns of a mapping: where each column stands, and what is wrong. */
public record Headings(Map<Integer, Column> columns, int width, List<RowProblem> problems) {

    /** Whether rows can be read although something may be wrong. */
    public boolean usable() {
        return problems.stream().allMatch(RowProblem::warning);
    }

    public static Headings of(List<String> row, Mapping mapping) {
        Map<String, Column> byHeading = new HashMap<>();
        for (var column : mapping.columns().values()) {
            column.headings().forEach(heading -> byHeading.put(heading, column));
        }
        Map<Integer, Column> found = new HashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            var heading = CellText.clean(row.get(i));
            var column = byHeading.get(heading);
            if (column == null) {
                if (!heading.isEmpty() && !mapping.ignored().contains(heading)) {
                    problems.add(unknown(heading));
                }
            } else if (found.containsValue(column)) {
                problems.add(twice(heading));
            } else {
                found.put(i, column);
            }
        }
        missing(row, mapping, found, problems);
        return new Headings(Map.copyOf(found), row.size(), List.copyOf(problems));
    }

    private static void missing(
            List<String> row,
            Mapping mapping,
            Map<Integer, Column> found,
            List<RowProblem> problems) {
        var missing =
                mapping.columns().values().stream()
                        .filter(column -> !column.mayMiss() && !found.containsValue(column))
                        .toList();
        if (!missing.isEmpty() && found.isEmpty()) {
            problems.clear();
            problems.add(nothingKnown(row, mapping));
            return;
        }
        for (var column : missing) {
            problems.add(
                    new RowProblem(
                            1,
                            column.name(),
                            "",
                            Fault.COLUMN_MISSING,
                            "the file has no column " + String.join(" or ", column.headings()),
                            "export it with this column, or set may_miss in the mapping"));
        }
    }

    /** Not one heading is known: most often another separator, another character set, or another layout. */
    private static RowProblem nothingKnown(List<String> row, Mapping mapping) {
        var line = String.join(String.valueOf(mapping.file().separator()), row);
        var known =
                mapping.columns().values().stream()
                        .flatMap(column -> column.headings().stream())
                        .toList();
        if (row.size() < 3 && line.chars().anyMatch(c -> ";,\t|".indexOf(c) >= 0)) {
            return new RowProblem(
                    1,
                    "",
                    shortened(line),
                    Fault.SEPARATOR,
                    "columns are separated by '" + mapping.file().separator() + "'",
                    "export with this separator, or set file.separator of the mapping");
        }
        var read = new String(line.getBytes(Decoding.GB18030), StandardCharsets.UTF_8);
        if (known.stream().anyMatch(read::contains)) {
            return new RowProblem(
                    1,
                    "",
                    shortened(line),
                    Fault.ENCODING,
                    "the file is UTF-8, the mapping says GB18030",
                    "set file.encoding of the mapping to detect");
        }
        return new RowProblem(
                1,
                "",
                shortened(line),
                Fault.COLUMN_MISSING,
                "row 1 has the headings of "
                        + mapping.layout()
                        + ": "
                        + known.stream().collect(Collectors.joining(", ")),
                "check that this is the right file and the right layout");
    }

    private static RowProblem unknown(String heading) {
        return new RowProblem(
                1,
                heading,
                heading,
                Fault.COLUMN_UNKNOWN,
                "the mapping does not know this column; its cells are not read",
                "name it under columns or ignored of the mapping");
    }

    private static RowProblem twice(String heading) {
        return new RowProblem(
                1,
                heading,
                heading,
                Fault.COLUMN_TWICE,
                "a heading stands once",
                "delete or rename one of the two columns");
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
