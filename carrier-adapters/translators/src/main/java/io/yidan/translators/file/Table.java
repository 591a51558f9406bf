package io.yidan.translators.file;

import java.io.Closeable;
import java.util.Optional;

/** The rows of a file one after the other, never more than one in memory; counted as a spreadsheet counts. */
public interface Table extends Closeable {

    /** The next row, nothing at the end; a row that cannot be read ends the file. */
    Optional<Cells> next() throws FileUnfit;

    /** Number of the row read last; the first is row 1. */
    long row();
}
