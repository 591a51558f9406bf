package io.yidan.translators;

import io.yidan.translators.file.CsvRows;
import io.yidan.translators.file.Decoding;
import io.yidan.translators.file.Table;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.mapping.RecordForm;
import io.yidan.translators.tree.Framing;
import io.yidan.translators.tree.Limits;
import io.yidan.translators.tree.MessageFile;
import io.yidan.translators.tree.Records;
import io.yidan.translators.workbook.Workbook;

import java.io.IOException;
import java.io.InputStream;

/** Finds out by its first bytes what a file is: a workbook, or else CSV; or XML or JSON, if the mapping says records. */
final class Tables {
    private static final int LOOKED_AT = 4;

    /** More records than anybody sends at once; each of them stays small. */
    private static final Limits RECORDS = new Limits(64 << 20, 100_000, 2_000, 16, 1 << 18);

    private Tables() {}

    /** Throws FileUnfit for what is neither. The file must be one that can be marked. */
    static Table open(InputStream file, Mapping mapping) throws IOException {
        var form = mapping.file();
        if (form.records().isPresent()) {
            return records(file, form.records().get(), mapping);
        }
        file.mark(LOOKED_AT);
        var first = file.readNBytes(LOOKED_AT);
        file.reset();
        return Workbook.is(first)
                ? Workbook.firstSheet(file)
                : new CsvRows(Decoding.open(file, form.encoding()), form.separator());
    }

    private static Table records(InputStream file, RecordForm form, Mapping mapping)
            throws IOException {
        var known =
                mapping.columns().values().stream()
                        .flatMap(column -> column.headings().stream())
                        .toList();
        var framing = new Framing(form.in(), false);
        return new Records(
                MessageFile.open(file, framing, RECORDS), known, form.each(), RECORDS.messages());
    }
}
