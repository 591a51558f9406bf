package io.yidan.exchange.operate;

import io.micrometer.core.instrument.MeterRegistry;
import io.yidan.access.Operators;
import io.yidan.command.alias.AliasIndex;
import io.yidan.command.unmatched.UnmatchedSettings;
import io.yidan.command.unmatched.WaitingFacts;
import io.yidan.eventstore.letter.DeadLetters;
import io.yidan.eventstore.letter.Retries;
import io.yidan.eventstore.read.LogReader;
import io.yidan.exchange.files.FilesSettings;
import io.yidan.gateway.RefusedCalls;
import io.yidan.gateway.operate.Mending;
import io.yidan.gateway.operate.OperatorPages;
import io.yidan.query.health.Health;
import io.yidan.query.page.operator.OperatorDoor;
import io.yidan.query.tracking.Reached;
import io.yidan.waybill.id.PartyId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** What those who run the exchange see and do. */
@Configuration(proxyBeanMethods = false)
@Import({OperatorDoor.class, OperatorPages.class})
class OperatorConfiguration {

    /** The parties named in yidan.operators; nobody if it is not set. */
    @Bean
    Operators operators(@Value("${yidan.operators:}") Set<String> parties) {
        return new Operators(parties.stream().map(PartyId::new).collect(Collectors.toSet()));
    }

    @Bean
    Health health(
            LogReader log,
            @Qualifier("projectorDataSource") DataSource projector,
            AliasIndex aliases,
            DeadLetters letters,
            WaitingFacts waiting,
            UnmatchedSettings settings) {
        return new ExchangeHealth(log, new Reached(projector), aliases, letters, waiting, settings);
    }

    @Bean
    Meters meters(Health health, FilesSettings files, Clock clock) {
        return new Meters(health, FailedFiles.of(files), clock);
    }

    /** Parties come from tokens and codes from the catalogue, so that there are not too many of either. */
    @Bean
    RefusedCalls refusedCalls(MeterRegistry registry) {
        return (code, party) ->
                registry.counter("yidan.calls.refused", "code", code, "party", party).increment();
    }

    @Bean
    Mending mending(Retries retries) {
        return (follower, stream) -> {
            var tried = retries.stream(follower, stream);
            return new Mending.Tried(tried.taken(), tried.left());
        };
    }
}
