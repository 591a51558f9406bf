package io.yidan.query.page.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language the pages are written in. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As it stands in {@code lang}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The first of these that names a language we write; what the reader asked for comes first. */
    public static Language of(String asked, String remembered, String accepted) {
        return Stream.of(asked, remembered)
                .flatMap(tag -> named(tag).stream())
                .findFirst()
                .or(() -> accepted(accepted))
                .orElse(ZH);
    }

    private static Optional<Language> named(String tag) {
        return Stream.of(values())
                .filter(one -> tag != null && tag.toLowerCase(Locale.ROOT).startsWith(one.short2()))
                .findFirst();
    }

    private static Optional<Language> accepted(String header) {
        try {
            List<Locale.LanguageRange> ranges =
                    header == null ? List.of() : Locale.LanguageRange.parse(header);
            return ranges.stream().flatMap(range -> named(range.getRange()).stream()).findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String short2() {
        return tag.substring(0, 2);
    }
}
