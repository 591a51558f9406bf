package io.yidan.query.page.rules;

import io.yidan.query.page.words.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules as docs/rules.md tells them, which is the only place where their text stands. */
public final class RuleBook {
    private static final Map<Language, RuleBook> ALL = new EnumMap<>(Language.class);

    static {
        String page = page();
        ALL.put(Language.ZH, new RuleBook(page, "## 中文"));
        ALL.put(Language.EN, new RuleBook(page, "## English"));
    }

    /** One rule: its number, what it is called, when it holds, who owes which act, and by which clock. */
    public record Text(
            String id, String name, String condition, String debtor, String act, String clock) {}

    private final List<Text> rules;

    private RuleBook(String page, String heading) {
        rules =
                page.lines()
                        .dropWhile(line -> !line.equals(heading))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| R-"))
                        .map(RuleBook::text)
                        .toList();
    }

    /** The rules in one language. */
    public static RuleBook in(Language language) {
        return ALL.get(language);
    }

    public List<Text> rules() {
        return rules;
    }

    /** What a rule is called. */
    public String name(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(Text::name)
                .findFirst()
                .orElse("");
    }

    private static Text text(String row) {
        var cells = Stream.of(row.split("\\|")).skip(1).map(String::strip).toList();
        return new Text(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    private static String page() {
        try (var in = RuleBook.class.getResourceAsStream("/query/rules.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
