package io.yidan.query.page.list;

import io.yidan.access.Caller;
import io.yidan.query.list.Filter;
import io.yidan.query.list.Mark;
import io.yidan.query.list.Order;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.Visit;
import io.yidan.query.table.CsvCell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list as a file (RFC 4180): one line for each waybill, written as it is read. Spreadsheets take no cell for a formula. */
record ListCsv(WaybillLists lists, Visit visit, Caller caller, Filter filter, Instant now) {
    private static final int AT_ONCE = 200;
    private static final String END = "\r\n";
    private static final String UTF_8_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of(
                    "number", "goods", "units", "tonnes", "way", "place", "seen", "status",
                    "reason", "since", "how", "arrival", "late");

    void write(OutputStream out) throws IOException {
        try (var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.write(UTF_8_MARK);
            line(writer, COLUMNS.stream().map(column -> visit.words().say("csv." + column)));
            Optional<Mark> after = Optional.empty();
            do {
                var slice = lists.page(caller, filter, Order.URGENCY, now, after, AT_ONCE);
                for (Row row : new Lists(lists, visit).rows(slice.rows(), now)) {
                    line(writer, cells(row));
                }
                after = slice.next();
            } while (after.isPresent());
        }
    }

    private static Stream<String> cells(Row row) {
        var coming = Optional.ofNullable(row.coming());
        return Stream.of(
                row.printed(),
                row.goodsAlone(),
                row.units(),
                String.format(Locale.ROOT, "%.3f", row.tonnes()),
                row.way(),
                row.place(),
                row.seen().map(time -> row.scene().face().time(time).machine()).orElse(""),
                String.join("", row.answer().clauses()),
                row.reason(),
                row.since(),
                coming.map(Coming::how).orElse(""),
                coming.map(one -> one.when().machine()).orElse(""),
                coming.flatMap(Coming::difference)
                        .map(Duration::toMinutes)
                        .map(String::valueOf)
                        .orElse(""));
    }

    private static void line(Writer writer, Stream<String> cells) throws IOException {
        writer.write(cells.map(CsvCell::of).collect(Collectors.joining(",")) + END);
    }
}
