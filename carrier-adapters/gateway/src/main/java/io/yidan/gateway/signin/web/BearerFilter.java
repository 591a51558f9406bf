package io.yidan.gateway.signin.web;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.signin.Credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.Map;

/** Reads the token of a request to the programming interface, by the same rules as the gRPC door. */
final class BearerFilter extends OncePerRequestFilter {
    private final Credentials credentials;

    BearerFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = credentials.bearer(request.getHeader("Authorization"));
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new CallerAuthentication(caller)));
        } catch (NotAccepted refused) {
            refuse(response, refused.code());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    static void refuse(HttpServletResponse response, ErrorCode code) throws IOException {
        response.setStatus(code.http());
        if (code.http() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        response.setContentType("application/json");
        var problem = Map.of("code", code.name(), "next_step", code.nextStep());
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(problem));
    }
}
