package io.yidan.gateway.signin.demo;

import io.yidan.gateway.signin.web.CallerAuthentication;
import io.yidan.gateway.signin.web.SigninHint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.regex.Pattern;

/** Exchanges a one-time code for a session and leads on to the page the link named. */
@Controller
final class DemoSignin {
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");
    private final DemoCodes codes;
    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();

    DemoSignin(DemoCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/signin")
    void signIn(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var caller = codes.use(code);
        if (caller.isEmpty()) {
            SigninHint.write(response);
            return;
        }
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        sessions.saveContext(
                new SecurityContextImpl(new CallerAuthentication(caller.get())), request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, OWN_PAGE.matcher(to).matches() ? to : "/");
    }
}
