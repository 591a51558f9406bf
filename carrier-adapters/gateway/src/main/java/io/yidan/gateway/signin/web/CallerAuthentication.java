package io.yidan.gateway.signin.web;

import io.yidan.access.Caller;

import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.util.List;

/** Somebody who has signed in; nothing is known of them but the party they speak for. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient Caller caller;

    public CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
