package io.yidan.query.page.files;

import io.yidan.query.table.CsvCell;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a file, as a file: one line for each thing, in the language of the page. */
record WrongCsv(FilesPage page) {
    private static final String UTF_8_MARK = "\uFEFF";
    private static final String END = "\r\n";

    String text() {
        var words = page.words();
        var headings =
                Stream.of("row", "column", "value", "problem", "detail", "code")
                        .map(column -> words.say("files.csv." + column));
        return Stream.concat(
                        Stream.of(headings),
                        page.lines().stream()
                                .map(
                                        line ->
                                                Stream.of(
                                                        line.where(),
                                                        line.column(),
                                                        line.value(),
                                                        line.sentence(),
                                                        line.detail(),
                                                        line.code())))
                .map(cells -> cells.map(CsvCell::of).collect(Collectors.joining(",")) + END)
                .collect(Collectors.joining("", UTF_8_MARK, ""));
    }
}
