package io.yidan.bench;

import io.yidan.bench.database.Access;
import io.yidan.bench.database.Fences;
import io.yidan.bench.database.Guard;
import io.yidan.bench.database.Pgbench;
import io.yidan.bench.database.Sql;
import io.yidan.bench.lab.Lab;
import io.yidan.bench.lab.Plan;
import io.yidan.bench.lab.Row;
import io.yidan.bench.measure.Figures;
import io.yidan.bench.measure.Machine;
import io.yidan.bench.process.Exchange.Installed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Starts the exchange on a database, takes the figures, and stops it. */
@Command(name = "measure", description = "Takes figures; started by deploy/bench/run.")
final class MeasureCommand implements Callable<Integer> {
    @Option(names = "--short", description = "three rows in under four minutes, not published")
    private boolean isShort;

    @Option(names = "--only", description = "rows of this name, or whose names begin with it")
    private List<String> only = List.of();

    @Option(names = "--seconds", description = "length of a run; below 10 the figures are short")
    private Integer seconds;

    @Option(
            names = "--run-in",
            description = "seconds after a start; below 120 the figures are short")
    private Integer runIn;

    @Option(names = "--warm-up", description = "seconds before; below 10 the figures are short")
    private Integer warmUp;

    @Option(names = "--repeats", description = "runs of each row; below 3 the figures are short")
    private Integer repeats;

    @Option(
            names = "--sizes",
            split = ",",
            description = "events stored for the growth rows",
            defaultValue = "100000,1000000,10000000")
    private List<Long> sizes;

    @Option(names = "--database", required = true, description = "jdbc:postgresql://HOST:PORT/NAME")
    private String database;

    @Option(names = "--user", defaultValue = "postgres", description = "may create roles")
    private String user;

    @Option(
            names = "--password",
            defaultValue = "${env:YIDAN_BENCH_PASSWORD:-}",
            description = "or in YIDAN_BENCH_PASSWORD")
    private String password;

    @Option(names = "--programs", required = true, description = "folder of pgbench")
    private Path programs;

    @Option(names = "--disk", description = "a folder on the disk of the database, if it is here")
    private Path disk;

    @Option(names = "--jar", required = true, description = "the exchange")
    private Path jar;

    @Option(names = "--stock-class-path", description = "the comparison with stock Axon")
    private String stockClassPath;

    @Option(names = "--bars", description = "the comparison with other event stores, on Node.js")
    private Path bars;

    @Option(names = "--java-options", split = " ", defaultValue = "-Xmx1g")
    private List<String> javaOptions;

    @Option(names = "--port", defaultValue = "27080", description = "this and some above it")
    private int port;

    @Option(names = "--folder", required = true, description = "scratch")
    private Path folder;

    @Option(names = "--figures", required = true, description = "where figures are written down")
    private Path figuresFile;

    @Option(names = "--commit", defaultValue = "unknown")
    private String commit;

    @Override
    public Integer call() throws Exception {
        var access = Access.of(database, user, password);
        try (var sql = Sql.at(database, user, password)) {
            var objections = Guard.objections(sql);
            if (!objections.isEmpty()) {
                System.err.println(
                        "No figures from this database, it answers before data is safe: "
                                + objections);
                return 2;
            }
            var plan = plan();
            var machine = new HashMap<>(Machine.here());
            machine.putAll(Guard.settings(sql));
            machine.put("run-in after a start", plan.runIn().toSeconds() + " s");
            machine.put("warm-up of a row", plan.warmUp().toSeconds() + " s");
            machine.put("exchange java options", String.join(" ", javaOptions));
            var figures =
                    new Figures(
                            figuresFile,
                            System.out,
                            isShort || plan.isShort(),
                            Instant.now().toString(),
                            commit,
                            machine);
            try (var lab = new Lab(plan, figures, setup(access, sql), sql)) {
                return run(lab, rows()) ? 0 : 1;
            }
        }
    }

    private static boolean run(Lab lab, List<Row> rows) {
        var failed = new ArrayList<String>();
        for (var row : rows) {
            try {
                System.err.println(row.name());
                row.run(lab);
            } catch (Exception e) {
                failed.add(row.name());
                System.err.printf("%s gives no figure: %s%n", row.name(), reason(e));
                lab.stop();
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Without figures: " + failed);
        }
        return failed.isEmpty();
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private Plan plan() {
        var usual = isShort ? Plan.SHORT : Plan.FULL;
        return new Plan(
                runIn == null ? usual.runIn() : Duration.ofSeconds(runIn),
                warmUp == null ? usual.warmUp() : Duration.ofSeconds(warmUp),
                seconds == null ? usual.length() : Duration.ofSeconds(seconds),
                repeats == null ? usual.repeats() : repeats);
    }

    private List<Row> rows() {
        if (!only.isEmpty()) {
            return Rows.only(only, sizes);
        }
        return isShort ? Rows.inShort() : Rows.full();
    }

    private Lab.Setup setup(Access access, Sql sql) throws java.io.IOException {
        Files.createDirectories(folder);
        Map<String, String> settings = new HashMap<>(access.environment());
        settings.putAll(Fences.make(sql).settings());
        return new Lab.Setup(
                new Installed(jar, javaOptions, settings, folder, port),
                access,
                new Pgbench(programs, access, folder),
                programs,
                disk,
                port + 20,
                stockClassPath == null
                        ? List.of()
                        : List.of("-cp", stockClassPath, "io.yidan.bench.stock.StockMain"),
                bars == null ? List.of() : List.of("node", bars.toAbsolutePath().toString()));
    }
}
