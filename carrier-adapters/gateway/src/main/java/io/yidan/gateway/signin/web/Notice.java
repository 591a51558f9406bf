package io.yidan.gateway.signin.web;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.ErrorTexts;

import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A page that says one thing in both languages, for who is not signed in.
 *
 * @param chinese what is the matter
 * @param chineseText what to do
 * @param english what is the matter
 * @param englishText what to do
 * @param link where to go on, with its words; empty if nowhere
 */
public record Notice(
        String chinese, String chineseText, String english, String englishText, String link) {
    /** Leads to the first page, and by that to signing in. */
    public static final String SIGN_IN = "<p><a href=\"/\">登录 · Sign in</a></p>";

    /** What the catalogue says about this code. */
    public static Notice of(ErrorCode code) {
        return new Notice(
                ErrorTexts.CHINESE.wrong(code),
                ErrorTexts.CHINESE.cause(code) + ErrorTexts.CHINESE.next(code),
                ErrorTexts.ENGLISH.wrong(code),
                ErrorTexts.ENGLISH.cause(code) + " " + ErrorTexts.ENGLISH.next(code),
                SIGN_IN);
    }

    public void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }

    private String html() {
        return """
        <!doctype html>
        <html lang="zh"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s · %3$s</title></head>
        <body><main>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <section lang="en"><h1>%3$s</h1>
        <p>%4$s</p></section>
        %5$s</main></body></html>
        """
                .formatted(chinese, chineseText, english, englishText, link);
    }
}
