package io.yidan.gateway.testing;

import io.yidan.access.CallerSource;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.Rehearsal;
import io.yidan.gateway.GatewayConfiguration;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** The doors in an application of their own, with pages that only say who asks. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(GatewayConfiguration.class)
public class TestApplication {

    @Bean
    MemoryCommands commands() {
        return new MemoryCommands();
    }

    @Bean
    MemoryCases cases() {
        return new MemoryCases();
    }

    @Bean
    MemoryAside aside(MemoryCommands commands) {
        return new MemoryAside(commands);
    }

    @Bean
    Rehearsal rehearsal(MemoryCommands commands) {
        return commands::rehearsed;
    }

    @Bean
    PersonalVault vault() {
        return new OpenVault();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Answers with the party that asks. */
    @RestController
    static class Pages {
        private final CallerSource callers;

        Pages(CallerSource callers) {
            this.callers = callers;
        }

        @GetMapping({"/w/1", "/api/v1/waybills/1", "/assets/a.css", "/"})
        String who() {
            return callers.current().map(caller -> caller.party().value()).orElse("nobody");
        }

        @PostMapping("/w/1/accept")
        String accept() {
            return "accepted";
        }
    }
}
