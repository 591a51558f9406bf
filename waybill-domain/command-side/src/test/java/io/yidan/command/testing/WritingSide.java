package io.yidan.command.testing;

import com.zaxxer.hikari.HikariDataSource;

import io.yidan.command.CaseCommands;
import io.yidan.command.KeptAside;
import io.yidan.command.Rehearsal;
import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.FactRoutes;
import io.yidan.command.axon.AxonCommands;
import io.yidan.command.axon.Numbers;
import io.yidan.command.axon.WaybillBus;
import io.yidan.command.axon.customs.AxonCaseCommands;
import io.yidan.command.axon.customs.CaseAsking;
import io.yidan.command.axon.customs.CaseBus;
import io.yidan.command.axon.customs.CaseNumbers;
import io.yidan.command.axon.customs.Linking;
import io.yidan.command.axon.customs.Timings;
import io.yidan.command.customs.CaseLog;
import io.yidan.command.customs.CasePolicy;
import io.yidan.command.customs.CaseTime;
import io.yidan.command.customs.SupervisedWaybills;
import io.yidan.command.deadlines.Deadlines;
import io.yidan.command.deadlines.TimeKeeper;
import io.yidan.command.rehearsal.LogRehearsal;
import io.yidan.command.stored.StoredEvents;
import io.yidan.command.unmatched.ByHand;
import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.customs.testing.Ores;
import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.StreamIds;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.append.GroupCommit;
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.axon.LogStorageEngine;
import io.yidan.eventstore.follow.Hurry;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.LogHead;
import io.yidan.eventstore.follow.LogTail;
import io.yidan.eventstore.follow.Pace;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.eventstore.log.Tips;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.RecordedEvent;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The whole writing side of one node, put together by hand on a test database. */
public final class WritingSide implements AutoCloseable {
    /** Long, so that a busy machine does not decide a test. */
    private static final Duration INDEX_PATIENCE = Duration.ofSeconds(3);

    /** Every batch at once. */
    public static final Pace PACE = new Pace(1_000, 0, Duration.ZERO, Duration.ofSeconds(1));

    public final HikariDataSource logPool;
    public final HikariDataSource projectorPool;
    public final LogReader log;
    public final LogAppender appender;
    public final GroupCommit commit;
    public final StoredEvents form;
    public final LogEventStore store;
    public final LogFeed feed;
    public final AxonCommands commands;
    public final CaseLog caseLog;
    public final CaseCommands cases;
    public final CasePolicy casePolicy;
    public final AliasIndex aliases;
    public final FactRoutes routes;
    public final WaitingFacts waiting;
    public final UnmatchedFacts unmatched;
    public final Matching matching;
    public final KeptAside byHand;
    public final Rehearsal rehearsal;
    public final Deadlines deadlines;
    public final TimeKeeper timeKeeper;
    private final LogHead head;
    private final DataSourceTransactionManager transactions;
    private final List<LogFollower> running = new ArrayList<>();

    private WritingSide(
            TestDatabase database,
            TestClock clock,
            UnmatchedSettings waits,
            GroupCommitSettings settings) {
        logPool = database.logPool();
        projectorPool = database.logPool();
        log = new LogReader(logPool);
        head = new LogHead(log, Duration.ofMillis(20));
        commit = new GroupCommit(logPool, clock, settings, head::reached);
        form = new StoredEvents(clock);
        var tips = new Tips(log, 1_000);
        var tail = new LogTail(1_000);
        // Fixed time gives stream ids by chance alone, so these come from the system clock.
        var ids = StreamIds.byTime(InstantSource.system());
        appender = new LogAppender(commit, tips, form, Secrets.random(), ids, tail);
        feed = new LogFeed(log, form, head, tail);
        var patience = Duration.ofSeconds(20);
        var engine = new LogStorageEngine(appender, log, tips, form, patience);
        store = LogEventStore.over(engine, log, form, head);

        transactions = new DataSourceTransactionManager(projectorPool);
        waiting = new WaitingFacts(projectorPool);
        unmatched = new UnmatchedFacts(log, appender, form, waiting, waits);
        aliases = new AliasIndex(projectorPool, new Hurry());
        routes = new FactRoutes(logPool);
        var ways = new AliasRoutes(aliases, routes, log, INDEX_PATIENCE);
        commands =
                new AxonCommands(
                        new WaybillBus(store, 10),
                        log,
                        new Numbers(new NumberRegister(logPool), clock),
                        unmatched,
                        ways);
        caseLog = new CaseLog(log, form);
        cases =
                new AxonCaseCommands(
                        new CaseNumbers(new NumberRegister(logPool), clock),
                        caseLog,
                        new CaseAsking(new CaseBus(store), log),
                        new Linking(commands, caseLog),
                        new Timings(clock, Duration.ofDays(3)),
                        () -> Ores.RULEBOOK);
        casePolicy =
                new CasePolicy(caseLog, commands, cases, new SupervisedWaybills(projectorPool));
        rehearsal = new LogRehearsal(log, form, ways, unmatched);
        matching = new Matching(unmatched, waiting, commands::recordOn);
        byHand = new ByHand(unmatched, waiting, routes::lead, commands::recordOn, waits);
        deadlines = new Deadlines(projectorPool, new TransactionTemplate(transactions));
        var caseTime = new CaseTime(caseLog, cases);
        timeKeeper = new TimeKeeper(deadlines, matching, commands, caseTime, clock, waits.expiry());
    }

    public static WritingSide on(TestDatabase database) {
        return on(database, new TestClock());
    }

    public static WritingSide on(TestDatabase database, TestClock clock) {
        return on(database, clock, UnmatchedSettings.usual());
    }

    public static WritingSide on(
            TestDatabase database, TestClock clock, UnmatchedSettings unmatched) {
        return new WritingSide(database, clock, unmatched, GroupCommitSettings.usual());
    }

    public static WritingSide on(TestDatabase database, GroupCommitSettings settings) {
        return new WritingSide(database, new TestClock(), UnmatchedSettings.usual(), settings);
    }

    /** Lets this node follow the log from now on. */
    public WritingSide following() {
        var follower =
                new LogFollower(
                        Following.all("writing-side", PACE),
                        feed,
                        places(),
                        transactions(),
                        batch -> {
                            batch.events().forEach(this::hear);
                        });
        follower.start();
        running.add(follower);
        return this;
    }

    /** Tells the listeners what the log holds after a position, as the follower would. */
    public void hearAllAfter(long position) {
        log.after(position, 10_000).forEach(row -> hear(row.decode(form)));
    }

    /** Waits until something has come true. */
    public static void await(BooleanSupplier come) {
        try {
            for (int n = 0; n < 1_500 && !come.getAsBoolean(); n++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!come.getAsBoolean()) {
            throw new AssertionError("it did not come true in 30 seconds");
        }
    }

    @Override
    public void close() {
        running.forEach(LogFollower::close);
        timeKeeper.close();
        head.close();
        commit.close();
        logPool.close();
        projectorPool.close();
    }

    private void hear(RecordedEvent event) {
        casePolicy.on(List.of(event));
        matching.on(event);
        deadlines.on(event);
    }

    private TokenStore places() {
        var connections = new TransactionAwareDataSourceProxy(projectorPool);
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(connections::getConnection))
                .serializer(tokens())
                .schema(TokenSchema.builder().setTokenTable("read.token_entry").build())
                .build();
    }

    /** A place of a first reading names its kind, which is read back only if that is allowed. */
    private static Serializer tokens() {
        var axonOnly =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonOnly))
                .build();
    }

    private TransactionManager transactions() {
        return () -> {
            var status = transactions.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    if (status.isNewTransaction() && !status.isCompleted()) {
                        transactions.commit(status);
                    }
                }

                @Override
                public void rollback() {
                    if (status.isNewTransaction() && !status.isCompleted()) {
                        transactions.rollback(status);
                    }
                }
            };
        };
    }
}
