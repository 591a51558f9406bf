package io.yidan.exchange;

import io.yidan.eventstore.read.LogReader;
import io.yidan.exchange.database.DatabaseProperties;
import io.yidan.exchange.demo.DemoClock;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoTokens;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.time.Clock;

/** The demo: a clock of its own that all parts go by, and a journey played by demo parties over the real doors. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    DemoClock demoClock(
            DatabaseProperties database, @Value("${yidan.demo.speed:3600}") double speed) {
        return DemoClock.in(database.directory(), speed);
    }

    /** The demo's own, unless {@code yidan.demo.clock} is real: nodes of one exchange cannot share the demo's. */
    @Bean
    Clock clock(DemoClock demoClock, @Value("${yidan.demo.clock:demo}") String which) {
        return which.equals("real") ? Clock.systemUTC() : demoClock;
    }

    @Bean
    @ConditionalOnProperty(name = "yidan.demo.play", matchIfMissing = true)
    DemoPlay demoPlay(DemoClock clock, LogReader log, DemoTokens tokens, DemoCodes codes) {
        clock.mustNotBeBehind(log.head().recordedAt());
        return new DemoPlay(clock, tokens, codes);
    }
}
