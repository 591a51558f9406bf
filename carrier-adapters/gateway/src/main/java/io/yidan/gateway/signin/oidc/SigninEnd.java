package io.yidan.gateway.signin.oidc;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.signin.TokenRules;
import io.yidan.gateway.signin.web.Notice;
import io.yidan.gateway.signin.web.PersonSession;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** Ends a sign-in: with a session of the party and the page asked for, or with a page that says what is wrong. */
final class SigninEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SigninEnd.class);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        var token = ((OidcUser) person.getPrincipal()).getIdToken();
        var page = request.getSession().getAttribute(SigninStart.PAGE);
        PersonSession.begin(
                TokenRules.caller(token), Objects.toString(page, "/"), request, response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var code = code(why);
        LOG.info("nobody is signed in, {}: {}", code, oneLine(why.getMessage()));
        PersonSession.endUnlessSignedIn(request);
        Notice.of(code).write(response, code.http());
    }

    /** Part of the text comes from the address, which anybody can write. */
    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    }

    private static ErrorCode code(AuthenticationException why) {
        return Stream.<Throwable>iterate(why, Objects::nonNull, Throwable::getCause)
                .map(SigninEnd::known)
                .filter(code -> code != ErrorCode.SIGNIN_FAILED)
                .findFirst()
                .orElse(ErrorCode.SIGNIN_FAILED);
    }

    private static ErrorCode known(Throwable cause) {
        return switch (cause) {
            case AuthenticationServiceException _ -> ErrorCode.ISSUER_UNREACHABLE;
            case IOException _ -> ErrorCode.ISSUER_UNREACHABLE;
            case JwtValidationException e when withoutParty(e) -> ErrorCode.ACCOUNT_WITHOUT_PARTY;
            default -> ErrorCode.SIGNIN_FAILED;
        };
    }

    private static boolean withoutParty(JwtValidationException e) {
        var first = e.getErrors().iterator().next().getErrorCode();
        return first.equals(ErrorCode.ACCOUNT_WITHOUT_PARTY.name());
    }
}
