package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The colours of the style sheets, recomputed: WCAG 2 contrasts in both schemes and on paper. */
class TokensTest {
    private static final Path SHEETS = Path.of("src/main/resources/query/assets");
    private static final String TOKENS = "yidan.css";
    private static final String CSS = read(SHEETS.resolve(TOKENS));
    private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6}|#[0-9a-f]{3});");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-f]{3,8}\\b|\\b(rgba?|hsla?|oklch|color-mix)\\("
                            + "|: *[^;]*\\b(black|white|gr[ae]y|red|green|blue|orange|yellow)\\b");
    private static final List<String> TEXTS =
            List.of("ink", "ink2", "ink3", "now", "go", "late", "stop");
    private static final List<String> GROUNDS = List.of("paper", "wash", "stop-w", "now-w");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_can_be_read_on_every_ground(String scheme) {
        var tokens = tokens(scheme);

        for (String ground : GROUNDS) {
            for (String text : TEXTS) {
                assertThat(contrast(tokens.get(text), tokens.get(ground)))
                        .as("%s on %s, %s", text, ground, scheme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void borders_are_seen_on_every_ground_they_stand_on(String scheme) {
        var tokens = tokens(scheme);

        for (String ground : List.of("paper", "wash")) {
            assertThat(contrast(tokens.get("edge"), tokens.get(ground)))
                    .as("edge on %s, %s", ground, scheme)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void on_paper_every_text_and_border_is_seen_without_its_colour() {
        var tokens = tokens("print");

        for (String text : TEXTS) {
            assertThat(contrast(tokens.get(text), "#ffffff")).as(text).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(tokens.get("edge"), "#ffffff")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void every_token_has_a_value_in_both_schemes_and_is_one_that_is_used() throws IOException {
        var used =
                sheets().map(TokensTest::read)
                        .flatMap(sheet -> USED.matcher(sheet).results())
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());

        assertThat(tokens("dark").keySet()).isEqualTo(tokens("light").keySet());
        assertThat(tokens("light").keySet()).containsAll(used);
        assertThat(tokens("light").keySet()).containsAll(GROUNDS).containsAll(TEXTS);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void no_colour_is_named_outside_the_tokens(Path sheet) {
        String rules = read(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
        String bare = sheet.endsWith(TOKENS) ? ROOT.matcher(rules).replaceAll("") : rules;

        assertThat(COLOUR.matcher(bare).results().map(found -> found.group())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void every_sheet_is_served(Path sheet) {
        assertThat(new Assets().find(sheet.getFileName().toString()))
                .hasValueSatisfying(
                        asset -> assertThat(asset.content()).asString().isEqualTo(read(sheet)));
    }

    private static Stream<Path> sheets() throws IOException {
        try (var files = Files.list(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList().stream();
        }
    }

    private static String read(Path sheet) {
        try {
            return Files.readString(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a scheme; paper takes from the light one what it does not change. */
    private static Map<String, String> tokens(String scheme) {
        var roots = ROOT.matcher(CSS).results().toList();
        return roots.stream()
                .filter(root -> schemeOf(root.start()).equals(scheme))
                .map(root -> values(root.group(1)))
                .reduce(
                        new HashMap<>(scheme.equals("print") ? tokens("light") : Map.of()),
                        (all, more) -> {
                            all.putAll(more);
                            return all;
                        });
    }

    /** By the query the block stands in; light if it stands in none. */
    private static String schemeOf(int at) {
        String before = CSS.substring(0, at).stripTrailing();
        if (!before.endsWith("{")) {
            return "light";
        }
        String query = before.substring(before.lastIndexOf('\n') + 1);
        return Set.of("print", "dark").stream().filter(query::contains).findFirst().orElse(query);
    }

    private static Map<String, String> values(String block) {
        return TOKEN.matcher(block)
                .results()
                .collect(Collectors.toMap(token -> token.group(1), token -> token.group(2)));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb =
                Integer.parseInt(colour.substring(1).replaceAll("^(.)(.)(.)$", "$1$1$2$2$3$3"), 16);
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
