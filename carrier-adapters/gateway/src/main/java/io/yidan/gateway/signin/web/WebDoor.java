package io.yidan.gateway.signin.web;

import io.yidan.access.Caller;
import io.yidan.access.Operators;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.signin.Credentials;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.util.Set;

/** The web doors: tokens for programs, a session for people. What is not named open needs a caller. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class WebDoor {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What a collector of metrics reads; it shows the token of an operator. */
    private static final String METRICS = "/actuator/prometheus";

    private static final String[] OPEN = {
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/actuator/health",
        "/actuator/health/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/signin"
    };

    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(
            HttpSecurity http, Credentials credentials, ObjectProvider<Operators> operators) {
        return http.securityMatcher("/api/**", METRICS)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(WebDoor::headers)
                .addFilterBefore(new BearerFilter(credentials), AuthorizationFilter.class)
                .exceptionHandling(
                        told ->
                                told.accessDeniedHandler(
                                        (_, answer, _) ->
                                                BearerFilter.refuse(
                                                        answer, ErrorCode.NOT_YOUR_ACT)))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(METRICS)
                                        .access(
                                                (by, _) ->
                                                        new AuthorizationDecision(
                                                                operates(by.get(), operators)))
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain doorForPages(HttpSecurity http, ObjectProvider<PeopleSignin> people) {
        http.requestCache(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutUrl("/signout").logoutSuccessUrl("/"))
                .headers(WebDoor::headers)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR,
                                                DispatcherType.ASYNC,
                                                DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(OPEN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated());
        people.getIfAvailable(() -> PeopleSignin.BY_LINK).into(http);
        return http.build();
    }

    @Bean
    ServletContextInitializer doorSessionCookie() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    private static boolean operates(Authentication by, ObjectProvider<Operators> operators) {
        var all = operators.getIfAvailable(() -> new Operators(Set.of()));
        return by != null && by.getPrincipal() instanceof Caller caller && all.include(caller);
    }

    private static void headers(HeadersConfigurer<?> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
