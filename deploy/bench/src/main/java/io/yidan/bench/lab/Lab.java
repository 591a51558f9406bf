package io.yidan.bench.lab;

import io.yidan.bench.database.Access;
import io.yidan.bench.database.Books;
import io.yidan.bench.database.Ledger;
import io.yidan.bench.database.Pgbench;
import io.yidan.bench.database.Sql;
import io.yidan.bench.freight.Freight;
import io.yidan.bench.freight.Waybills;
import io.yidan.bench.load.Sample;
import io.yidan.bench.load.Stubs;
import io.yidan.bench.measure.Figures;
import io.yidan.bench.process.Exchange;
import io.yidan.client.YidanClient;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Everything rows work with: the exchange under test, its database, and where figures go. */
public final class Lab implements AutoCloseable {
    /** Waybills that events are spread over at any moment. */
    public static final int ABREAST = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int WORTH_SAYING = 5_000;
    private static final double FIRST_GUESS = 10_000;
    private static final double ROOM = 1.3;

    public final Plan plan;
    public final Figures figures;
    public final Setup setup;
    public final Sql sql;
    public final Books books;
    private final Map<String, Double> rates = new HashMap<>();
    private Open open;

    /** An exchange that runs, and who is connected to it. */
    private record Open(
            Exchange exchange,
            Stubs carrier,
            YidanClient operator,
            YidanClient shipper,
            Waybills waybills,
            AtomicBoolean isRunIn) {

        static Open of(Exchange exchange) throws IOException {
            var operator = exchange.client("MTO");
            var shipper = exchange.client("SHP");
            return new Open(
                    exchange,
                    Stubs.of(exchange, "KZR"),
                    operator,
                    shipper,
                    new Waybills(operator, shipper),
                    new AtomicBoolean());
        }

        void close() {
            carrier.close();
            operator.close();
            shipper.close();
            exchange.close();
        }
    }

    /**
     * What stands around the exchange.
     *
     * @param installed the exchange, its database and users
     * @param access the database, for programs beside the exchange
     * @param pgbench PostgreSQL's own load driver
     * @param programs folder of PostgreSQL's programs
     * @param disk a folder on the disk of the database; null if that is another machine
     * @param echoPort port for the echo
     * @param stock how the comparison with stock Axon is started; empty if it is not there
     * @param bars how the comparison with other event stores is started; empty without Node.js
     */
    public record Setup(
            Exchange.Installed installed,
            Access access,
            Pgbench pgbench,
            Path programs,
            Path disk,
            int echoPort,
            List<String> stock,
            List<String> bars) {}

    /** One flow of events, to be run once. */
    @FunctionalInterface
    public interface Flow {
        Sample run(Freight freight, Ledger ledger) throws InterruptedException;
    }

    public Lab(Plan plan, Figures figures, Setup setup, Sql sql) {
        this.plan = plan;
        this.figures = figures;
        this.setup = setup;
        this.sql = sql;
        this.books = new Books(sql);
    }

    /** The exchange, started when it is first wanted. */
    public Exchange exchange() throws IOException, InterruptedException {
        return open().exchange();
    }

    /** Another exchange process in its place, which runs already. */
    public void started(Exchange fresh) throws IOException {
        open = Open.of(fresh);
    }

    /** Puts a load on an exchange that has just started, so that what is measured is not its compiler. */
    public void runIn() throws IOException, InterruptedException {
        if (!open().isRunIn().getAndSet(true) && !plan.runIn().isZero()) {
            progress("running in for %d s", plan.runIn().toSeconds());
            RunIn.on(this, plan.runIn());
        }
    }

    /** Stops the exchange; the next row that wants it starts it again. */
    public void stop() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** Connections of the railway that posts. */
    public Stubs carrier() throws IOException, InterruptedException {
        return open().carrier();
    }

    /** A connection of the operator, who has a part in every waybill. */
    public YidanClient operator() throws IOException, InterruptedException {
        return open().operator();
    }

    /** Issued waybills nobody has posted to. */
    public List<String> issued(int count) throws IOException, InterruptedException {
        if (count > WORTH_SAYING) {
            progress("issuing %,d waybills", count);
        }
        return open().waybills().take(count);
    }

    /**
     * Runs a flow so long over fresh waybills, enough for what it took last time, and holds what was acknowledged against
     * the database.
     */
    public Window window(String name, Duration length, Flow flow)
            throws IOException, InterruptedException {
        double events = ROOM * rates.getOrDefault(name, FIRST_GUESS) * length.toMillis() / 1_000;
        var fresh = issued(Math.max(ABREAST, (int) Math.ceil(events / Freight.EVENTS_EACH)));
        var window = window(Freight.of(fresh, unique(name), ABREAST, Freight.EVENTS_EACH), flow);
        rates.put(name, window.sample().perSecond());
        return window;
    }

    /** The same with a freight of its own. */
    public Window window(Freight freight, Flow flow) throws IOException, InterruptedException {
        runIn();
        books.await(PATIENCE);
        var before = Meter.now(this);
        var ledger = new Ledger(before.head());
        var sample = flow.run(freight, ledger);
        if (sample.lateness() != null && sample.lateness().isBehind()) {
            throw new IllegalStateException("the generator fell behind: " + sample.lateness());
        }
        if (sample.acknowledged() == 0) {
            throw new IllegalStateException("nothing was acknowledged while it ran");
        }
        var behind = books.await(PATIENCE);
        var after = Meter.now(this);
        var differences = books.differences(before.head(), ledger);
        if (differences.isEmpty()) {
            differences = Seen.differences(operator().tracking(), ledger.sample());
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("the books do not agree: " + differences);
        }
        return new Window(sample, before.until(after, ledger.count()), behind, freight);
    }

    /** A name that no event of an earlier run bears. */
    public static String unique(String name) {
        return name + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** Says what is under way. */
    public static void progress(String format, Object... args) {
        System.err.printf("  " + format + "%n", args);
    }

    @Override
    public void close() {
        stop();
    }

    private Open open() throws IOException, InterruptedException {
        if (open == null) {
            started(Exchange.start(setup.installed(), 0));
        }
        return open;
    }
}
