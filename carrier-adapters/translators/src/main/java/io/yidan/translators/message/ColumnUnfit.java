package io.yidan.translators.message;

import io.yidan.translators.problem.Unfit;

/** What is wrong with the cell of one column, found while a message is built. */
public final class ColumnUnfit extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String column;
    private final transient Unfit unfit;

    public ColumnUnfit(String column, Unfit unfit) {
        super(unfit.getMessage(), null, false, false);
        this.column = column;
        this.unfit = unfit;
    }

    /** Empty if it is about the row as a whole. */
    public String column() {
        return column;
    }

    public Unfit unfit() {
        return unfit;
    }
}
