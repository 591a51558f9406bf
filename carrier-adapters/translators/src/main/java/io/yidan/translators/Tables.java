package io.yidan.translators;

import io.yidan.translators.file.CsvRows;
import io.yidan.translators.file.Decoding;
import io.yidan.translators.file.Table;
import io.yidan.translators.mapping.FileForm;
import io.yidan.translators.workbook.Workbook;

import java.io.IOException;
import java.io.InputStream;

/** Finds out by its first bytes what a file is: a workbook, or else CSV. */
final class Tables {
    private static final int LOOKED_AT = 4;

    private Tables() {}

    /** Throws FileUnfit for what is neither. The file must be one that can be marked. */
    static Table open(InputStream file, FileForm form) throws IOException {
        file.mark(LOOKED_AT);
        var first = file.readNBytes(LOOKED_AT);
        file.reset();
        return Workbook.is(first)
                ? Workbook.firstSheet(file)
                : new CsvRows(Decoding.open(file, form.encoding()), form.separator());
    }
}
