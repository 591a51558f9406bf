package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");
    private static final List<String> TEXTS =
            List.of("ink", "ink2", "ink3", "now", "go", "late", "stop");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_and_signs_can_be_read_on_every_ground(String scheme) {
        var tokens = tokens(scheme);

        for (String ground : List.of("paper", "wash")) {
            for (String text : TEXTS) {
                assertThat(contrast(tokens.get(text), tokens.get(ground)))
                        .as("%s on %s, %s", text, ground, scheme)
                        .isGreaterThanOrEqualTo(4.5);
            }
            assertThat(contrast(tokens.get("edge"), tokens.get(ground))).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void tinted_grounds_keep_their_text_readable(String scheme) {
        var tokens = tokens(scheme);

        for (String text : List.of("ink", "ink3", "stop")) {
            assertThat(contrast(tokens.get(text), tokens.get("stop-w")))
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(tokens.get("now"), tokens.get("now-w"))).isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, String> tokens(String scheme) {
        String css =
                new String(
                        new Assets().find("yidan.css").orElseThrow().content(),
                        StandardCharsets.UTF_8);
        String part =
                css.split("@media \\(prefers-color-scheme: dark\\)")[scheme.equals("dark") ? 1 : 0];
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(part.split("/\\* Ground")[0])
                .results()
                .forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
