package io.yidan.exchange.axon;

import io.yidan.command.alias.AliasIndex;
import io.yidan.command.alias.AliasMatching;
import io.yidan.command.alias.AliasProjection;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.AliasTable;
import io.yidan.command.alias.FactRoutes;
import io.yidan.command.unmatched.Matching;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.Hurry;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.read.LogReader;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

import javax.sql.DataSource;

/** Facts addressed by the numbers of boxes, vehicles and papers. */
@Configuration
public class AliasConfiguration {
    private static final Duration BEFORE_UNMATCHED = Duration.ofMillis(250);
    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(5);

    @Bean
    Hurry aliasHurry() {
        return new Hurry();
    }

    @Bean
    AliasIndex aliasIndex(
            @Qualifier("projectorDataSource") DataSource projector, Hurry aliasHurry) {
        return new AliasIndex(projector, aliasHurry);
    }

    @Bean
    FactRoutes factRoutes(@Qualifier("logDataSource") DataSource log) {
        return new FactRoutes(log);
    }

    @Bean
    AliasRoutes aliasRoutes(AliasIndex index, FactRoutes routes, LogReader log) {
        return new AliasRoutes(index, routes, log, BEFORE_UNMATCHED);
    }

    @Bean
    Spared aliasIndexing(
            @Qualifier("projectorDataSource") DataSource projector,
            LogReader log,
            StoredForm form,
            @Value("${yidan.alias.waybills-in-memory:1500}") int waybills) {
        return new Spared(
                AliasProjection.FOLLOWER,
                () -> new AliasProjection(log, form, new AliasTable(projector), waybills));
    }

    @Bean(initMethod = "start")
    LogFollower aliasFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("aliasIndexing") Spared indexing,
            Hurry aliasHurry) {
        return new LogFollower(
                new Following(indexing.follower(), Paces.INDEX, _ -> true, aliasHurry),
                feed,
                places,
                transactions,
                indexing.over(letters));
    }

    @Bean
    Spared aliasMatching(
            UnmatchedFacts facts, WaitingFacts waiting, Matching matching, AliasIndex index) {
        return new Spared(
                "alias-matching",
                () -> new AliasMatching(facts, waiting, matching, index, BEFORE_TRYING_AGAIN));
    }

    @Bean(initMethod = "start")
    LogFollower aliasMatchingFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("aliasMatching") Spared aliasMatching) {
        return new LogFollower(
                Following.all(aliasMatching.follower(), Paces.BACKGROUND),
                feed,
                places,
                transactions,
                aliasMatching.over(letters));
    }
}
