package io.yidan.exchange.files;

import io.yidan.query.files.FileReceipt;
import io.yidan.translators.customs.post.Lodged;
import io.yidan.translators.post.Report;

import java.util.Locale;
import java.util.Optional;

/** What became of a file, and for messages their receipts. */
record Became(Report report, Optional<FileReceipt> receipt) {

    static Became of(Report report) {
        return new Became(report, Optional.empty());
    }

    static Became of(Lodged lodged) {
        var form = lodged.form().name().toLowerCase(Locale.ROOT);
        return new Became(lodged.report(), Optional.of(new FileReceipt(form, lodged.written())));
    }
}
