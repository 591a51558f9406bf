package io.yidan.translators.file;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;

import java.io.IOException;

/** A file that cannot be read any further, and why. */
public final class FileUnfit extends IOException {
    private static final long serialVersionUID = 1;
    private final Fault fault;
    private final String fix;

    public FileUnfit(Fault fault, String rule, String fix) {
        super(rule);
        this.fault = fault;
        this.fix = fix;
    }

    /** The problem as it is told; row 0 is the file as a whole. */
    public RowProblem at(long row) {
        return new RowProblem(row, "", "", fault, getMessage(), fix);
    }
}
