package io.yidan.gateway.signin;

import io.yidan.access.Caller;
import io.yidan.access.CallerSource;

import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;

/** Who calls on either door: by the token of a gRPC call, or by the token or session of a web request. */
public final class SignedIn implements CallerSource {

    @Override
    public Optional<Caller> current() {
        return CallerContext.current().or(SignedIn::web);
    }

    private static Optional<Caller> web() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }
}
