package io.yidan.gateway.signin.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How a person without a session comes to have one. */
@FunctionalInterface
public interface PeopleSignin {
    /** By a link they were given; without it a page says so. */
    PeopleSignin BY_LINK =
            http ->
                    http.exceptionHandling(
                            refused -> refused.authenticationEntryPoint(new SigninHint()));

    void into(HttpSecurity http);
}
