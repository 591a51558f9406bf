package io.yidan.translators.file;

import io.yidan.translators.problem.Fault;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

/** The rows of a CSV file one after the other, never more than one in memory; counted as a spreadsheet counts. */
public final class CsvRows implements Table {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final BoundedReader text;
    private long row;

    public CsvRows(Reader file, char separator) throws IOException {
        this.text = new BoundedReader(file);
        this.parser =
                CSVParser.builder()
                        .setReader(text)
                        .setFormat(
                                CSVFormat.RFC4180
                                        .builder()
                                        .setDelimiter(separator)
                                        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                                        .setIgnoreEmptyLines(false)
                                        .get())
                        .get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<Cells> next() throws FileUnfit {
        row++;
        text.rowBegins();
        try {
            return records.hasNext()
                    ? Optional.of(Cells.of(records.next().toList()))
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            throw reason(e.getCause());
        } catch (IllegalStateException e) {
            throw reason(e.getCause());
        }
    }

    private static FileUnfit reason(Throwable cause) {
        return cause instanceof FileUnfit unfit
                ? unfit
                : new FileUnfit(
                        Fault.FILE_CUT_OFF,
                        "a quotation mark is opened and not closed, or text follows a closed one",
                        "check that the file is whole, and the quotation marks of this row");
    }

    @Override
    public long row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
