package io.yidan.gateway.signin.oidc;

import io.yidan.gateway.signin.web.PersonSession;
import io.yidan.gateway.signin.web.SigninHint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;
import java.util.Set;

/** Leads a person who opens a page to the issuer; whatever else is asked is only refused. */
final class SigninStart implements AuthenticationEntryPoint {
    static final String BASE = "/signin/at";
    static final String PATH = BASE + "/" + Issuer.ID;
    static final String PAGE = "yidan.page";
    private static final Set<String> OF_PROGRAMS = Set.of(HttpHeaders.AUTHORIZATION, "HX-Request");
    private final SigninHint hint = new SigninHint();

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!opensPage(request)) {
            hint.commence(request, response, why);
            return;
        }
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        request.getSession().setAttribute(PAGE, page);
        PersonSession.leadTo(PATH, response);
    }

    private static boolean opensPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && OF_PROGRAMS.stream().allMatch(name -> request.getHeader(name) == null);
    }
}
