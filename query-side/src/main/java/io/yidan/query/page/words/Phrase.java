package io.yidan.query.page.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a line.
 *
 * @param lang language it is in, where that is not the page's; else null
 */
public record Phrase(String text, String lang) {

    /** In the page's own words. */
    public static Phrase said(String text) {
        return new Phrase(text, null);
    }

    /** As a party typed it: nobody translates it. Chinese is told by its characters, all else is taken for English. */
    public static Phrase typed(String text, Language page) {
        boolean chinese = text.codePoints().anyMatch(Phrase::isHan);
        boolean latin = text.codePoints().anyMatch(Character::isLetter) && !chinese;
        var spoken = chinese ? Language.ZH : Language.EN;
        return new Phrase(text, spoken != page && (chinese || latin) ? spoken.tag() : null);
    }

    /** Those with something to say. */
    public static List<Phrase> all(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).map(Phrase::said).toList();
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
