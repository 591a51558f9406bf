package io.yidan.exchange.axon;

import io.yidan.command.CaseCommands;
import io.yidan.command.axon.AxonCommands;
import io.yidan.command.axon.customs.AxonCaseCommands;
import io.yidan.command.axon.customs.CaseAsking;
import io.yidan.command.axon.customs.CaseBus;
import io.yidan.command.axon.customs.CaseNumbers;
import io.yidan.command.axon.customs.Linking;
import io.yidan.command.axon.customs.Timings;
import io.yidan.command.customs.CaseLog;
import io.yidan.command.customs.CasePolicy;
import io.yidan.command.customs.CaseTime;
import io.yidan.command.customs.RulesLog;
import io.yidan.command.customs.SupervisedWaybills;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Spared;
import io.yidan.eventstore.log.LogAppender;
import io.yidan.eventstore.log.NumberRegister;
import io.yidan.eventstore.read.LogReader;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/** Customs cases, and what carries between them and their waybills. */
@Configuration
@EnableConfigurationProperties(CustomsRules.class)
class CaseConfiguration {

    @Bean
    CaseLog caseLog(LogReader log, StoredForm form) {
        return new CaseLog(log, form);
    }

    @Bean
    CaseCommands caseCommands(
            LogEventStore store,
            LogReader log,
            NumberRegister register,
            Clock clock,
            CaseLog cases,
            AxonCommands waybills,
            CustomsRules rules,
            @Value("${yidan.customs.export-window:3d}") Duration exportWindow) {
        var rulebook = rules.rulebook();
        return new AxonCaseCommands(
                new CaseNumbers(register, clock),
                cases,
                new CaseAsking(new CaseBus(store), log),
                new Linking(waybills, cases),
                new Timings(clock, exportWindow),
                () -> rulebook);
    }

    /** Which rules there are is written down before anybody asks for a case. */
    @Bean
    ApplicationRunner customsRulesAdopted(
            LogReader log, LogAppender appender, StoredForm form, CustomsRules rules) {
        var adopted = new RulesLog(log, appender, form);
        return _ -> adopted.adopt(rules.rulebook());
    }

    @Bean
    CaseTime caseTime(CaseLog log, CaseCommands cases) {
        return new CaseTime(log, cases);
    }

    @Bean
    Spared customsPolicy(
            CaseLog log,
            AxonCommands waybills,
            CaseCommands cases,
            @Qualifier("projectorDataSource") DataSource projector) {
        var policy = new CasePolicy(log, waybills, cases, new SupervisedWaybills(projector));
        BatchListener listener = batch -> policy.on(batch.events());
        return new Spared("customs-policy", () -> listener);
    }

    @Bean(initMethod = "start")
    LogFollower customsPolicyFollower(
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            DeadLetters letters,
            @Qualifier("customsPolicy") Spared customsPolicy) {
        return new LogFollower(
                new Following(customsPolicy.follower(), Paces.BACKGROUND, CasePolicy::wanted),
                feed,
                places,
                transactions,
                customsPolicy.over(letters));
    }
}
