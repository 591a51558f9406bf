package io.yidan.query.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No text is kept that no page can say. */
class UsedWordsTest {
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z0-9_.-]+)[\"']");
    private static final Pattern ENDINGS = Pattern.compile("(Dry|Wet)$");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern CODES = Pattern.compile("code\\(\\s*\"([a-z]+)\"");

    @Test
    void every_text_is_said_somewhere() throws IOException {
        String sources = sources();
        var said = all(QUOTED, sources).collect(Collectors.toSet());
        all(CODES, sources).map(kind -> kind + ".").forEach(said::add);

        assertThat(Words.in(Language.ZH).keys())
                .filteredOn(key -> !isSaid(key, said))
                .as("texts nobody says")
                .isEmpty();
    }

    /** By its whole name, or by a beginning of it that a code or an ending is put behind. */
    private static boolean isSaid(String key, Set<String> said) {
        return said.contains(key)
                || said.contains(ENDINGS.matcher(key).replaceAll(""))
                || DOT.matcher(key)
                        .results()
                        .anyMatch(dot -> said.contains(key.substring(0, dot.end())));
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String sources() throws IOException {
        try (var java = Files.walk(Path.of("src/main/java"));
                var templates = Files.walk(Path.of("src/main/resources/query/templates"))) {
            return Stream.concat(java, templates)
                    .filter(Files::isRegularFile)
                    .map(UsedWordsTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
