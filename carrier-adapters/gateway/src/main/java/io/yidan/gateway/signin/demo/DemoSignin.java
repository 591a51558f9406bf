package io.yidan.gateway.signin.demo;

import io.yidan.gateway.signin.web.PersonSession;
import io.yidan.gateway.signin.web.SigninHint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;

/** Exchanges a one-time code for a session and leads on to the page the link named. */
@Controller
final class DemoSignin {
    private final DemoCodes codes;

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
        PersonSession.begin(caller.get(), to, request, response);
    }
}
