package io.yidan.gateway.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a page answers to who has not signed in: how to sign in, in both languages. */
public final class SigninHint implements AuthenticationEntryPoint {
    private static final byte[] PAGE =
            """
            <!doctype html>
            <html lang="zh"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>请先登录 · Sign in first</title></head>
            <body><main>
            <h1>请先登录</h1>
            <p>登录已过期，或登录链接已用过。请用新的登录链接打开；填过的内容不会提交。</p>
            <section lang="en"><h1>Sign in first</h1>
            <p>Signed out, or the sign-in link was used before. Open a new sign-in link; nothing was submitted.</p></section>
            </main></body></html>
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        write(response);
    }

    /** The same answer for a link that is no longer good. */
    public static void write(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(PAGE);
    }
}
