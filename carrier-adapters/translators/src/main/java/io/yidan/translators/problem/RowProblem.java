package io.yidan.translators.problem;

/**
 * One thing wrong in a file: where a person finds it (row as a spreadsheet counts, heading, what stands there), the
 * rule it breaks and what to do. Row 0 is the file as a whole, row 1 the headings; an empty column is the whole row.
 */
public record RowProblem(
        long row, String column, String value, Fault fault, String rule, String fix) {

    public static RowProblem ofFile(Fault fault, String rule, String fix) {
        return new RowProblem(0, "", "", fault, rule, fix);
    }

    public static RowProblem of(long row, String column, String value, Unfit unfit) {
        return new RowProblem(row, column, value, unfit.fault(), unfit.getMessage(), unfit.fix());
    }

    /** Whether rows can still be translated although this is wrong. */
    public boolean warning() {
        return fault == Fault.COLUMN_UNKNOWN || fault == Fault.ELEMENT_UNKNOWN;
    }
}
