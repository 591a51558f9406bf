package io.yidan.query;

import io.yidan.access.CallerSource;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.Pace;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.read.LogReader;
import io.yidan.query.customs.CaseProjection;
import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.CaseRebuild;
import io.yidan.query.customs.CaseTable;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.MadeAnew;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.receipt.StepReceipts;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.door.ListReads;
import io.yidan.query.door.grpc.CustomsReadDoor;
import io.yidan.query.door.grpc.TrackingDoor;
import io.yidan.query.door.grpc.WaybillListDoor;
import io.yidan.query.door.live.LiveStreams;
import io.yidan.query.door.rest.ListDoor;
import io.yidan.query.door.rest.Problems;
import io.yidan.query.door.rest.ReceiptsApi;
import io.yidan.query.door.rest.WaybillDoor;
import io.yidan.query.find.Finder;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.follow.Announcements;
import io.yidan.query.follow.TrackingUpdates;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.PageConfiguration;
import io.yidan.query.read.Changes;
import io.yidan.query.read.Folded;
import io.yidan.query.read.Heads;
import io.yidan.query.read.Views;
import io.yidan.query.tracking.Reached;
import io.yidan.query.tracking.Rebuild;
import io.yidan.query.tracking.TrackingProjection;
import io.yidan.query.tracking.TrackingProjections;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The reading side. Needs a {@code projectorDataSource} with the transactions over it, Axon's and Spring's, a {@code
 * readerDataSource}, a token store and dead letters on the projector's connections, the log, and one that tells who
 * calls.
 */
@Configuration
@Import({
    WaybillDoor.class,
    ListDoor.class,
    ReceiptsApi.class,
    Problems.class,
    CustomsConfiguration.class,
    DirectoryConfiguration.class,
    PageConfiguration.class
})
public class QueryConfiguration {
    /** Works a quarter of the time while batches are short; who watches one waybill does not wait for it. */
    public static final Pace PACE =
            new Pace(20_000, 3, Duration.ofMillis(250), Duration.ofSeconds(1));

    /** For whoever follows the log. */
    @Bean
    @Primary
    WaybillLog waybillLog(LogReader log, StoredForm form) {
        return new WaybillLog(log, form);
    }

    /** For whoever answers readers, over connections that nobody else needs. */
    @Bean
    WaybillLog readersLog(@Qualifier("logReads") LogReader log, StoredForm form) {
        return new WaybillLog(log, form);
    }

    @Bean
    TrackingProjections trackingProjections(
            @Qualifier("projectorDataSource") DataSource projector,
            WaybillLog log,
            @Value("${yidan.waybills-in-memory:1500}") int waybills) {
        return ReadModels.over(projector, log, waybills);
    }

    @Bean
    Changes changes() {
        return new Changes();
    }

    @Bean
    Announcements announcements(LogFeed feed, Changes changes) {
        return new Announcements(feed, changes);
    }

    @Bean
    Spared tracking(
            @Qualifier("projectorDataSource") DataSource projector,
            TrackingProjections projections) {
        return new Spared(
                TrackingProjection.FOLLOWER,
                () -> new TrackingUpdates(new Reached(projector), projections.live()));
    }

    @Bean(initMethod = "start")
    LogFollower trackingFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("tracking") Spared tracking) {
        return new LogFollower(
                Following.all(tracking.follower(), PACE),
                feed,
                places,
                transactions,
                tracking.over(letters));
    }

    @Bean
    Rebuild trackingRebuild(
            WaybillLog log,
            @Qualifier("projectorDataSource") DataSource projector,
            TransactionTemplate transaction,
            TrackingProjections projections,
            DeadLetters letters) {
        return new Rebuild(log, projector, transaction, projections, letters, Rebuild.Stride.USUAL);
    }

    @Bean
    Folded foldedWaybills(
            @Qualifier("readersLog") WaybillLog log,
            @Value("${yidan.read-waybills-in-memory:500}") int waybills) {
        return new Folded(log, waybills);
    }

    @Bean
    Views views(
            @Qualifier("readerDataSource") DataSource reader,
            Changes changes,
            @Qualifier("readersLog") WaybillLog log,
            Folded folded) {
        return new Views(new Heads(reader), changes, log, folded);
    }

    @Bean
    TrackingDoor trackingDoor(Views views, CallerSource callers) {
        return new TrackingDoor(views, callers);
    }

    @Bean
    WaybillLists waybillLists(@Qualifier("readerDataSource") DataSource reader) {
        return new WaybillLists(reader);
    }

    @Bean
    Finder finder(@Qualifier("readerDataSource") DataSource reader) {
        return new Finder(reader);
    }

    @Bean
    CaseReading caseReading(
            @Qualifier("logReads") LogReader log, StoredForm form, WaybillLog waybills) {
        return new CaseReading(log, form, waybills);
    }

    @Bean
    CaseTable caseTable(@Qualifier("projectorDataSource") DataSource projector) {
        return new CaseTable(projector);
    }

    @Bean
    Spared caseView(CaseReading cases, CaseTable table) {
        return new Spared(CaseProjection.FOLLOWER, () -> new CaseProjection(cases, table));
    }

    @Bean
    CaseRebuild caseRebuild(MadeAnew anew, CaseReading cases, CaseTable table) {
        return new CaseRebuild(anew, cases, table);
    }

    @Bean(initMethod = "start")
    LogFollower caseViewFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("caseView") Spared caseView) {
        return new LogFollower(
                new Following(caseView.follower(), PACE, CaseProjection::wanted),
                feed,
                places,
                transactions,
                caseView.over(letters));
    }

    @Bean(initMethod = "start")
    LogFollower caseFiguresFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("caseFigures") Spared caseFigures) {
        return new LogFollower(
                new Following(caseFigures.follower(), PACE, CaseProjection::wanted),
                feed,
                places,
                transactions,
                caseFigures.over(letters));
    }

    @Bean
    Cases customsCases(
            @Qualifier("readerDataSource") DataSource reader,
            @Qualifier("logReads") LogReader log) {
        return new Cases(reader, log);
    }

    @Bean
    StepReceipts stepReceipts(@Qualifier("logReads") LogReader log, StoredForm form) {
        return new StepReceipts(log, form, 2_000);
    }

    @Bean
    CustomsReadDoor customsReadDoor(
            Cases cases,
            Figures figures,
            Merges merges,
            RulesHistory rules,
            Clock clock,
            CallerSource callers) {
        return new CustomsReadDoor(cases, figures, merges, rules, clock, callers);
    }

    @Bean
    ListReads listReads(WaybillLists lists, Finder finder, Clock clock) {
        return new ListReads(lists, finder, clock);
    }

    @Bean
    WaybillListDoor waybillListDoor(ListReads reads, CallerSource callers) {
        return new WaybillListDoor(reads, callers);
    }

    @Bean
    LiveStreams liveStreams(Views views) {
        return new LiveStreams(views);
    }
}
