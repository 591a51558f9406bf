package io.yidan.gateway.signin.web;

import io.yidan.access.Caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import java.util.regex.Pattern;

/** The session of a person, begun anew at every sign-in. */
public final class PersonSession {
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private static final HttpSessionSecurityContextRepository SESSIONS =
            new HttpSessionSecurityContextRepository();

    private PersonSession() {}

    /** Begins a session of this party and leads to the page, if it is one of this exchange. */
    public static void begin(
            Caller caller, String page, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        SESSIONS.saveContext(
                new SecurityContextImpl(new CallerAuthentication(caller)), request, response);
        leadTo(page, response);
    }

    /** Leads to a page of this exchange; to the first one if it is somebody else's. */
    public static void leadTo(String page, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, OWN_PAGE.matcher(page).matches() ? page : "/");
    }

    /** Ends what was begun for a sign-in that failed; somebody who is signed in stays so. */
    public static void endUnlessSignedIn(HttpServletRequest request) {
        if (!SESSIONS.containsContext(request)) {
            end(request);
        }
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
