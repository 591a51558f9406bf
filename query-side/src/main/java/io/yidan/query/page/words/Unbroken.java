package io.yidan.query.page.words;

import org.springframework.web.util.HtmlUtils;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps lengths of time and numbers of rules in one piece where a line of the page ends. */
final class Unbroken {
    private static final String RULE = "\\bR-\\d{2}\\b";
    private final Pattern pieces;

    /** Lengths of time are known by how they are written in a language. */
    Unbroken(Words words) {
        String one =
                Stream.of("length.days", "length.hours", "length.minutes")
                        .map(key -> words.say(key, "#"))
                        .map(text -> Pattern.quote(text).replace("#", "\\E\\d+\\Q"))
                        .collect(Collectors.joining("|", "\\b(?:", ")(?![a-z])"));
        this.pieces = Pattern.compile(one + "(?: " + one + ")*|" + RULE);
    }

    /** The text as it is put into the page, its pieces in spans that do not wrap. */
    String html(String text) {
        return pieces.matcher(HtmlUtils.htmlEscape(text, "UTF-8"))
                .replaceAll("<span class=\"whole\">$0</span>");
    }
}
