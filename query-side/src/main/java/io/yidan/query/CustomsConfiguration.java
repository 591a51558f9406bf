package io.yidan.query;

import io.yidan.access.CallerSource;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.read.LogReader;
import io.yidan.query.customs.CaseReading;
import io.yidan.query.customs.CaseTable;
import io.yidan.query.customs.ChangedCases;
import io.yidan.query.customs.MadeAnew;
import io.yidan.query.customs.figure.Behind;
import io.yidan.query.customs.figure.FigureProjection;
import io.yidan.query.customs.figure.FigureRebuild;
import io.yidan.query.customs.figure.FigureTable;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.customs.watch.CaseBell;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.grpc.CustomsWatchDoor;
import io.yidan.query.fold.WaybillLog;
import io.yidan.query.list.WaybillLists;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;

/**
 * Following and counting customs cases. Needs their table and reading, data sources as the rest of the reading side, and
 * one that tells who calls.
 */
@Configuration
public class CustomsConfiguration {

    @Bean
    CaseBell caseBell(CaseTable table) {
        return new CaseBell(table);
    }

    /** {@code yidan.case-watchers}: how many may watch customs cases on this node, by gRPC and on pages. */
    @Bean
    CaseWatch caseWatch(
            @Qualifier("readerDataSource") DataSource reader,
            CaseBell bell,
            @Value("${yidan.case-watchers:2048}") int watchers) {
        return new CaseWatch(new ChangedCases(reader), bell, watchers);
    }

    /** Ends the streams while the server still answers, so that it does not wait for them. */
    @Bean
    ApplicationListener<ContextClosedEvent> caseWatchersLeave(CaseBell bell) {
        return _ -> bell.close();
    }

    @Bean
    CustomsWatchDoor customsWatchDoor(CaseWatch watch, CallerSource callers) {
        return new CustomsWatchDoor(watch, callers);
    }

    @Bean
    FigureTable figureTable(@Qualifier("projectorDataSource") DataSource projector) {
        return new FigureTable(projector);
    }

    @Bean
    Spared caseFigures(CaseReading cases, FigureTable table) {
        return new Spared(FigureProjection.FOLLOWER, () -> new FigureProjection(cases, table));
    }

    @Bean
    MadeAnew madeAnew(
            @Qualifier("projectorDataSource") DataSource projector,
            TransactionTemplate transaction) {
        return new MadeAnew(projector, transaction);
    }

    @Bean
    FigureRebuild figureRebuild(MadeAnew anew, CaseReading cases, FigureTable table) {
        return new FigureRebuild(anew, cases, table);
    }

    @Bean
    Figures customsFigures(@Qualifier("readerDataSource") DataSource reader) {
        return new Figures(reader);
    }

    @Bean
    Merges merges(WaybillLists lists, @Qualifier("readersLog") WaybillLog log) {
        return new Merges(lists, log);
    }

    @Bean
    RulesHistory customsRulesHistory(@Qualifier("logReads") LogReader log, StoredForm form) {
        return new RulesHistory(log, form);
    }

    @Bean
    Behind behindFigures(@Qualifier("readerDataSource") DataSource reader) {
        return new Behind(reader);
    }
}
