package io.yidan.bench;

import io.yidan.bench.beside.BarRow;
import io.yidan.bench.beside.EchoRow;
import io.yidan.bench.beside.PgbenchRow;
import io.yidan.bench.beside.StockRow;
import io.yidan.bench.beside.SyncRow;
import io.yidan.bench.lab.Row;
import io.yidan.bench.row.ClosedRow;
import io.yidan.bench.row.GrowthRow;
import io.yidan.bench.row.HotRow;
import io.yidan.bench.row.LiveRow;
import io.yidan.bench.row.MemoryRow;
import io.yidan.bench.row.OpenRow;
import io.yidan.bench.row.OverloadRow;
import io.yidan.bench.row.ReadRow;
import io.yidan.bench.row.RebuildRow;
import io.yidan.bench.row.StartRow;
import io.yidan.bench.row.SustainedRow;
import io.yidan.bench.row.TwoNodesRow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which rows there are, in the order they are run: the log grows from one to the next. */
final class Rows {
    private static final List<Integer> IN_FLIGHT = List.of(1, 8, 32, 256, 1_024);

    private Rows() {}

    /** Those of the short form. */
    static List<Row> inShort() {
        return List.of(
                raw(),
                new ClosedRow(false, 32),
                new ClosedRow(false, 256),
                new ClosedRow(true, 1_024));
    }

    /** All but growth, which takes hours. */
    static List<Row> full() {
        var rows = new ArrayList<Row>();
        rows.add(raw());
        rows.add(new PgbenchRow(1, 1));
        rows.add(new PgbenchRow(8, 1));
        rows.add(new PgbenchRow(8, 100));
        rows.add(new SyncRow());
        rows.add(new EchoRow(false, 32));
        rows.add(new EchoRow(false, 256));
        rows.add(new EchoRow(true, 1_024));
        IN_FLIGHT.forEach(count -> rows.add(new StockRow(count)));
        rows.add(new BarRow("message-db", 32));
        rows.add(new BarRow("emmett", 32));
        IN_FLIGHT.forEach(count -> rows.add(new ClosedRow(false, count)));
        IN_FLIGHT.forEach(count -> rows.add(new ClosedRow(true, count)));
        rows.add(new SustainedRow());
        rows.add(OpenRow.at(1_000));
        rows.add(OpenRow.halfOfCapacity());
        rows.add(new ReadRow("read-10k", 2_000, 10_000));
        rows.add(new ReadRow("read-10k-1000", 1_000, 10_000));
        rows.add(new LiveRow(2_000));
        rows.add(new HotRow(32));
        rows.add(new TwoNodesRow(true));
        rows.add(new TwoNodesRow(false));
        rows.add(new OverloadRow("overload", 8, 5, 2, Duration.ofSeconds(60)));
        rows.add(new OverloadRow("overload-2", 2, 5, 0, Duration.ofSeconds(60)));
        rows.add(new RebuildRow(1_000_000));
        rows.add(new StartRow());
        rows.add(new ReadRow("read-1m", 2_000, 1_000_000));
        rows.add(new MemoryRow(10_000));
        return rows;
    }

    /** Rows whose names are these or begin with them, and the reference they are held against. */
    static List<Row> only(List<String> names, List<Long> sizes) {
        var chosen =
                Stream.concat(full().stream(), GrowthRow.of(sizes).stream())
                        .filter(row -> names.stream().anyMatch(name -> matches(row, name)))
                        .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "no row is called " + names + "; there are " + names());
        }
        return chosen.stream().anyMatch(row -> row.name().equals(raw().name()))
                ? chosen
                : Stream.concat(Stream.of(raw()), chosen.stream()).toList();
    }

    static List<String> names() {
        return Stream.concat(full().stream().map(Row::name), Stream.of("growth")).toList();
    }

    private static boolean matches(Row row, String name) {
        return row.name().equals(name) || row.name().startsWith(name + "-");
    }

    private static Row raw() {
        return new PgbenchRow(32, 1);
    }
}
