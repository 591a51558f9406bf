package io.yidan.translators.file;

import io.yidan.translators.problem.Fault;

import java.io.Reader;

/** Stops at a row that has no end, so that one open quotation mark cannot fill the memory. */
final class BoundedReader extends CountingReader {
    private static final int LONGEST_ROW = 1 << 20;
    private long sinceRowBegan;

    BoundedReader(Reader in) {
        super(in);
    }

    void rowBegins() {
        sinceRowBegan = 0;
    }

    @Override
    protected void count(int read) throws FileUnfit {
        sinceRowBegan += read;
        if (sinceRowBegan > LONGEST_ROW) {
            throw new FileUnfit(
                    Fault.FILE_CUT_OFF,
                    "a row is longer than a million characters",
                    "look for a quotation mark that is opened and not closed in this row");
        }
    }
}
