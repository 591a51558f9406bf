package io.yidan.gateway.unmatched;

import io.yidan.command.KeptAside.Mark;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a list goes on, as the token its reader gives back. */
final class PageMark {
    private PageMark() {}

    static String write(Mark mark) {
        String text = mark.keptAt() + " " + mark.version() + " " + mark.stream();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Mark read(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            var parts = text.split(" ", 3);
            return new Mark(Instant.parse(parts[0]), parts[2], Integer.parseInt(parts[1]));
        } catch (RuntimeException e) {
            throw NotAccepted.of(
                    ErrorCode.FIELD_FORM, "page_token", "is the token of the page before");
        }
    }
}
