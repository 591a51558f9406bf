package io.yidan.query.page;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.query.DirectoryConfiguration;
import io.yidan.query.Sample;
import io.yidan.query.TestExchange;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.figure.Behind;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.customs.watch.CaseWatch;
import io.yidan.query.door.ListReads;
import io.yidan.query.door.live.LiveStreams;
import io.yidan.query.door.rest.ListDoor;
import io.yidan.query.door.rest.Problems;
import io.yidan.query.door.rest.WaybillDoor;
import io.yidan.query.find.Finder;
import io.yidan.query.list.WaybillLists;
import io.yidan.query.page.unmatched.Waits;
import io.yidan.query.read.Views;
import io.yidan.waybill.id.PartyId;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The HTTP doors on a port of their own; who calls says so in a header or in the address. */
@Configuration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import({
    DirectoryConfiguration.class,
    PageConfiguration.class,
    WaybillDoor.class,
    ListDoor.class,
    Problems.class
})
public class Doors {
    public static final Instant NOW = Sample.at("2026-09-07T14:05:08+08:00").at();
    private static TestExchange exchange;

    /** Opens the doors of an exchange; the port is any that is free unless one is named. */
    public static ConfigurableApplicationContext open(TestExchange of, int port) {
        exchange = of;
        var application = new SpringApplication(Doors.class);
        application.setDefaultProperties(
                Map.of(
                        "server.port",
                        port,
                        "server.max-http-request-header-size",
                        "32KB",
                        "server.shutdown",
                        "immediate",
                        "spring.main.banner-mode",
                        "off",
                        "spring.threads.virtual.enabled",
                        true,
                        "spring.grpc.server.enabled",
                        false,
                        "logging.level.root",
                        "warn"));
        return application.run();
    }

    public static int port(ConfigurableApplicationContext doors) {
        return ((ServletWebServerApplicationContext) doors).getWebServer().getPort();
    }

    @Bean
    Views views() {
        return exchange.views;
    }

    @Bean
    WaybillLists lists() {
        return exchange.lists;
    }

    @Bean
    Finder finder() {
        return exchange.finder;
    }

    @Bean
    Cases cases() {
        return exchange.cases;
    }

    @Bean
    Figures figures() {
        return exchange.figures;
    }

    @Bean
    RulesHistory rulesHistory() {
        return exchange.rules;
    }

    @Bean
    Merges merges() {
        return exchange.merges;
    }

    @Bean
    Waits waits() {
        return (caller, most) -> exchange.waits;
    }

    @Bean
    Behind behind() {
        return exchange.behind;
    }

    @Bean
    CaseWatch caseWatch() {
        return exchange.caseWatch;
    }

    @Bean
    ListReads listReads(WaybillLists lists, Finder finder, Clock clock) {
        return new ListReads(lists, finder, clock);
    }

    @Bean
    LiveStreams liveStreams(Views views) {
        return new LiveStreams(views);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    CallerSource callers() {
        return () ->
                Optional.ofNullable(request())
                        .map(Doors::party)
                        .map(party -> new Caller(new PartyId(party)));
    }

    @Bean
    SecurityFilterChain open(HttpSecurity security) {
        return security.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held
                ? held.getRequest()
                : null;
    }

    private static String party(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Party"))
                .orElse(request.getParameter("party"));
    }
}
