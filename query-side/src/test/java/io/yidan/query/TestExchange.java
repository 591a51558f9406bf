package io.yidan.query;

import com.zaxxer.hikari.HikariDataSource;

import io.yidan.access.Caller;
import io.yidan.codec.stored.EventForms;
import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.Segment;
import io.yidan.eventstore.Stored;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.StreamEvents;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.query.customs.CaseProjection;
import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.CaseTable;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.ChangedCases;
import io.yidan.query.customs.figure.Behind;
import io.yidan.query.customs.figure.FigureProjection;
import io.yidan.query.customs.figure.FigureTable;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.customs.watch.CaseBell;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.find.Finder;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.follow.Announcements;
import io.yidan.query.follow.TrackingUpdates;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.unmatched.Waits.Wait;
import io.yidan.query.read.Changes;
import io.yidan.query.read.Folded;
import io.yidan.query.read.Heads;
import io.yidan.query.read.Views;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.TrackingProjection;
import io.yidan.query.tracking.TrackingProjections;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import javax.sql.DataSource;

/** The log and the reading side over it, on a database of its own; its clock stands until it is moved. */
public final class TestExchange implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-08-31T06:20:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> SCRIPTS =
            List.of(
                    "V1__token_entry",
                    "V2__tracking_progress",
                    "V130__waybill_find",
                    "V131__waybill_list",
                    "V132__waybill_head",
                    "V140__dead_letter",
                    "V150__customs_case",
                    "V160__customs_case_seen",
                    "V161__customs_figure");

    /** So many may watch customs cases here. */
    public static final int WATCHERS = 3;

    private static final String READER = "query_test_reader";

    public final TestDatabase database = TestPostgres.fresh();
    public final StoredForm form = new Form();
    public final DataSource projector;
    public final TransactionTemplate transaction;
    public final DeadLetters letters;
    public final LogReader reader;
    public final WaybillLog log;
    public final LogFeed feed;
    public final Changes changes;
    private final Announcements announcements;
    public final Views views;
    public final WaybillLists lists;
    public final Finder finder;
    public final Cases cases;
    public final CaseTable caseTable;
    public final Figures figures;
    public final Behind behind;
    public final Merges merges;
    public final RulesHistory rules;
    public final List<Wait> waits = new ArrayList<>();
    private final CaseBell bell;
    public final CaseWatch caseWatch;
    public final Reached reached;
    public final Spared tracking;
    private final BatchListener live;
    private final Map<String, Integer> next = new ConcurrentHashMap<>();
    private final HikariDataSource pool;
    public final HikariDataSource readers;
    private final LogHead head;
    private final GroupCommit commit;
    private final LogAppender appender;
    private volatile Instant now = START;

    public TestExchange() {
        tables();
        InstantSource clock = () -> now;
        pool = database.logPool();
        projector = pool;
        readers = new TestDatabase(database.url(), READER, READER).logPool();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(projector));
        letters = new DeadLetters(new TransactionAwareDataSourceProxy(projector), clock);
        reader = new LogReader(pool);
        head = new LogHead(reader, Duration.ofMillis(100));
        commit = new GroupCommit(pool, clock, GroupCommitSettings.usual(), head::reached);
        var tail = new LogTail(1_000);
        appender = appender(commit, tail);
        feed = new LogFeed(reader, form, head, tail);
        log = new WaybillLog(reader, form);
        changes = new Changes();
        announcements = new Announcements(feed, changes);
        views = new Views(new Heads(readers), changes, log, new Folded(log, 2));
        lists = new WaybillLists(readers);
        finder = new Finder(readers);
        cases = new Cases(readers, reader);
        caseTable = new CaseTable(projector);
        figures = new Figures(readers);
        behind = new Behind(readers);
        merges = new Merges(lists, log);
        rules = new RulesHistory(reader, form);
        bell = new CaseBell(caseTable);
        caseWatch = new CaseWatch(new ChangedCases(readers), bell, WATCHERS);
        reached = new Reached(projector);
        tracking =
                new Spared(
                        TrackingProjection.FOLLOWER,
                        () -> new TrackingUpdates(reached, projections().live()));
        live = tracking.over(letters);
    }

    /** Projections as the exchange makes them. */
    public TrackingProjections projections() {
        return ReadModels.over(projector, log, 100);
    }

    public void clock(String moment) {
        now = Sample.at(moment).at();
    }

    public void clock(Instant moment) {
        now = moment;
    }

    /** Appends events to a waybill, recorded now. */
    public void append(WaybillNumber waybill, Object... events) {
        append(waybill.value(), events);
    }

    public void append(String stream, Object... events) {
        int first = next.getOrDefault(stream, 0);
        appender.append(List.of(new StreamEvents(stream, first, List.of(events))), PATIENCE);
        next.put(stream, first + events.length);
    }

    /** Appends an event as another node does, of which this one learns from the database. */
    public void appendElsewhere(WaybillNumber waybill, Object event) {
        int version = next.merge(waybill.value(), 1, Integer::sum) - 1;
        var elsewhere = new GroupCommit(pool, () -> now, GroupCommitSettings.usual(), _ -> {});
        try (elsewhere) {
            appender(elsewhere, new LogTail(1_000))
                    .append(
                            List.of(new StreamEvents(waybill.value(), version, List.of(event))),
                            PATIENCE);
        }
    }

    private LogAppender appender(GroupCommit to, LogTail tail) {
        return new LogAppender(
                to,
                new Tips(reader, 1_000),
                form,
                Secrets.random(),
                StreamIds.byTime(InstantSource.system()),
                tail);
    }

    /** Brings the live tables to the end of the log, batch by batch, as the follower does. */
    public void project() {
        var batch = batchAfter(reached.position());
        while (!batch.isEmpty()) {
            var told = batch;
            transaction.executeWithoutResult(_ -> live.on(LogBatch.of(told)));
            batch = batchAfter(told.getLast().position());
        }
    }

    /** Brings the tables of customs cases to the end of the log. */
    public void projectCases() {
        projectCases(_ -> true);
    }

    /** The same, but some events only. */
    public void projectCases(Predicate<RecordedEvent> some) {
        var reading = new CaseReading(reader, form, log);
        var listener = new CaseProjection(reading, caseTable);
        var figured = new FigureProjection(reading, new FigureTable(projector));
        var batch = LogBatch.of(batchAfter(0).stream().filter(some).toList());
        transaction.executeWithoutResult(
                _ -> {
                    listener.on(batch);
                    figured.on(batch);
                });
    }

    /** All events after a position, as a batch. */
    public List<RecordedEvent> batchAfter(long position) {
        return reader.after(position, 1_000).stream().map(row -> row.decodeOrMark(form)).toList();
    }

    /** The rows of a table as text, by their keys. */
    public Map<String, String> rows(String table, String key) {
        var rows = new TreeMap<String, String>();
        database.ask("SELECT %1$s || ' = ' || t::text FROM read.%2$s t".formatted(key, table))
                .forEach(row -> rows.put(row.toString().split(" = ")[0], row.toString()));
        return rows;
    }

    public static Caller caller(PartyId party) {
        return new Caller(party);
    }

    @Override
    public void close() {
        bell.close();
        changes.close();
        announcements.close();
        head.close();
        commit.close();
        readers.close();
        pool.close();
    }

    private void tables() {
        database.execute(
                """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                        CREATE ROLE %1$s LOGIN PASSWORD '%1$s';
                    END IF;
                END $$;
                CREATE SCHEMA read;
                GRANT USAGE ON SCHEMA read TO %1$s;
                """
                        .formatted(READER));
        SCRIPTS.forEach(
                script -> database.run("/db/read/" + script + ".sql", "reader_role", READER));
    }

    /** The stored form as the exchange wires it. */
    private final class Form implements StoredForm {
        private final EventForms forms = new EventForms();

        @Override
        public Stored write(Object event) {
            var form = forms.write(event, now);
            return new Stored(
                    form.typeId(),
                    form.eventTime(),
                    form.parts().stream().map(p -> new Segment(p.group(), p.bytes())).toList());
        }

        @Override
        public Object read(int typeId, byte[] payload) {
            return forms.read(typeId, payload);
        }
    }
}
