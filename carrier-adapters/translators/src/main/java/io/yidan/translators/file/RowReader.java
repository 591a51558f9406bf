package io.yidan.translators.file;

import io.yidan.translators.message.Row;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellText;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the cells of a row; notes all that is wrong in it, not the first only. */
public record RowReader(Headings headings) {

    public Row read(long number, Cells row, Consumer<RowProblem> problems) {
        var cells = row.all();
        Map<String, Object> meanings = new HashMap<>();
        Map<String, String> spelt = new HashMap<>();
        if (!fits(number, row, problems)) {
            return new Row(number, meanings, spelt);
        }
        headings.columns()
                .forEach(
                        (index, column) -> {
                            var cell = CellText.clean(cells.get(index).text());
                            try {
                                if (!cell.isEmpty()) {
                                    whole(cell);
                                    spelt.put(column.name(), cell);
                                    meanings.put(
                                            column.name(),
                                            cells.get(index).meaning(cell, column.reader()));
                                } else if (column.required()) {
                                    throw new Unfit(
                                            Fault.CELL_BLANK,
                                            "must be filled",
                                            "fill the cell and upload the file again");
                                }
                            } catch (Unfit unfit) {
                                problems.accept(
                                        RowProblem.of(
                                                number, column.headings().getFirst(), cell, unfit));
                            }
                        });
        return new Row(number, meanings, spelt);
    }

    private boolean fits(long number, Cells row, Consumer<RowProblem> problems) {
        int size = row.all().size();
        if (size >= headings.width() && row.blankFrom(headings.width())) {
            return true;
        }
        var shorter = size < headings.width();
        problems.accept(
                RowProblem.of(
                        number,
                        "",
                        size + " cells",
                        new Unfit(
                                Fault.ROW_LENGTH,
                                "has " + headings.width() + " cells like the headings",
                                shorter
                                        ? "if it is the last row, the file was cut off: export"
                                                + " again"
                                        : "put cells that hold the separator in quotation marks")));
        return false;
    }

    /** U+FFFD stands where a program before us could not read a letter. */
    private static void whole(String cell) {
        if (cell.indexOf('\uFFFD') >= 0 || cell.indexOf('\0') >= 0) {
            throw new Unfit(
                    Fault.CHARACTERS_LOST,
                    "letters were lost when the file was saved",
                    "export it again as UTF-8 or GB18030");
        }
    }
}
