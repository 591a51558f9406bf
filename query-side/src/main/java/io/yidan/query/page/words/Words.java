package io.yidan.query.page.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** All texts of the pages in one language; they stand in one file per language. */
public final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();
    private final Unbroken unbroken;

    private Words(Language language) {
        this.language = language;
        String file = "/query/words_" + language.tag().substring(0, 2) + ".properties";
        try (var in =
                new InputStreamReader(
                        Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.unbroken = new Unbroken(this);
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key, with what is to be put in. */
    public String say(String key, Object... with) {
        return ifAny(key, with)
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    /** A text ready for the page, in which lengths of time and numbers of rules do not wrap. */
    public String whole(String text) {
        return unbroken.html(text);
    }

    /** The text of a code partners use, or the code itself if there is none. */
    public String code(String kind, String code) {
        return ifAny(kind + "." + code).orElse(code);
    }

    /** One of the two, by language; the other one if it is empty. */
    public String either(String zh, String en) {
        String first = language == Language.ZH ? zh : en;
        return first.isEmpty() ? (language == Language.ZH ? en : zh) : first;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private Optional<String> ifAny(String key, Object... with) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> new MessageFormat(text, language.locale()).format(with));
    }
}
