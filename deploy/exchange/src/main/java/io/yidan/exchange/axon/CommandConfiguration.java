package io.yidan.exchange.axon;

import io.yidan.command.KeptAside;
import io.yidan.command.Rehearsal;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.FactRoutes;
import io.yidan.command.axon.AxonCommands;
import io.yidan.command.axon.Numbers;
import io.yidan.command.axon.WaybillBus;
import io.yidan.command.customs.CaseTime;
import io.yidan.command.deadlines.Deadlines;
import io.yidan.command.deadlines.TimeKeeper;
import io.yidan.command.rehearsal.LogRehearsal;
import io.yidan.command.unmatched.ByHand;
import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.eventstore.read.LogReader;
import io.yidan.query.page.unmatched.Waits;
import io.yidan.waybill.decision.WaybillEvent;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

/** The writing side: commands, unmatched facts, deadlines. */
@Configuration
public class CommandConfiguration {

    @Bean
    UnmatchedSettings unmatchedSettings(
            @Value("${yidan.unmatched.quota-per-party:10000}") int quota,
            @Value("${yidan.unmatched.expiry:30d}") Duration expiry) {
        return new UnmatchedSettings(quota, expiry);
    }

    @Bean
    WaitingFacts waitingFacts(@Qualifier("projectorDataSource") DataSource projector) {
        return new WaitingFacts(projector);
    }

    @Bean
    UnmatchedFacts unmatchedFacts(
            LogReader log,
            LogAppender appender,
            StoredForm form,
            WaitingFacts waiting,
            UnmatchedSettings settings) {
        return new UnmatchedFacts(log, appender, form, waiting, settings);
    }

    @Bean
    AxonCommands commands(
            WaybillBus bus,
            LogReader log,
            NumberRegister register,
            Clock clock,
            UnmatchedFacts unmatched,
            AliasRoutes aliases) {
        return new AxonCommands(bus, log, new Numbers(register, clock), unmatched, aliases);
    }

    @Bean
    Rehearsal rehearsal(
            @Qualifier("logReads") LogReader log,
            StoredForm form,
            AliasRoutes aliases,
            UnmatchedFacts unmatched) {
        return new LogRehearsal(log, form, aliases, unmatched);
    }

    @Bean
    Matching matching(UnmatchedFacts facts, WaitingFacts waiting, AxonCommands commands) {
        return new Matching(facts, waiting, commands::recordOn);
    }

    @Bean
    KeptAside keptAside(
            UnmatchedFacts facts,
            WaitingFacts waiting,
            FactRoutes routes,
            AxonCommands commands,
            UnmatchedSettings settings) {
        return new ByHand(facts, waiting, routes::lead, commands::recordOn, settings);
    }

    /** What the page of unmatched facts shows. */
    @Bean
    Waits waits(KeptAside facts) {
        return (caller, most) ->
                facts.of(caller, Optional.empty(), most).stream()
                        .map(
                                one ->
                                        new Waits.Wait(
                                                one.told(),
                                                one.mark().keptAt(),
                                                one.until(),
                                                one.turnedDown()))
                        .toList();
    }

    @Bean
    Deadlines deadlines(
            @Qualifier("projectorDataSource") DataSource projector,
            TransactionTemplate transaction) {
        return new Deadlines(projector, transaction);
    }

    @Bean
    Spared writingSide(Matching matching, Deadlines deadlines) {
        BatchListener listener =
                batch ->
                        batch.events()
                                .forEach(
                                        event -> {
                                            matching.on(event);
                                            deadlines.on(event);
                                        });
        return new Spared("writing-side", () -> listener);
    }

    @Bean(initMethod = "start")
    LogFollower writingSideFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("writingSide") Spared writingSide) {
        return new LogFollower(
                new Following(
                        writingSide.follower(), Paces.BACKGROUND, CommandConfiguration::mayWait),
                feed,
                places,
                transactions,
                writingSide.over(letters));
    }

    /** A fact that was recorded waits for nothing and has no deadline. */
    private static boolean mayWait(Object event) {
        return !(event instanceof WaybillEvent.FactRecorded);
    }

    @Bean(initMethod = "start")
    TimeKeeper timeKeeper(
            Deadlines deadlines,
            Matching matching,
            AxonCommands commands,
            CaseTime cases,
            Clock clock,
            UnmatchedSettings settings) {
        return new TimeKeeper(deadlines, matching, commands, cases, clock, settings.expiry());
    }
}
