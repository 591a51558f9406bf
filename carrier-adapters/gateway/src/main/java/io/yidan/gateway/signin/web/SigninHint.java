package io.yidan.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;

/** What a page answers to who has not signed in: how to sign in, in both languages. */
public final class SigninHint implements AuthenticationEntryPoint {
    private static final Notice PAGE =
            new Notice(
                    "请先登录",
                    "登录已过期，或登录链接已用过。请用新的登录链接打开；填过的内容不会提交。",
                    "Sign in first",
                    "Signed out, or the sign-in link was used before. Open a new sign-in link;"
                            + " nothing was submitted.",
                    "");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        write(response);
    }

    /** The same answer for a link that is no longer good. */
    public static void write(HttpServletResponse response) throws IOException {
        PAGE.write(response, HttpServletResponse.SC_UNAUTHORIZED);
    }
}
