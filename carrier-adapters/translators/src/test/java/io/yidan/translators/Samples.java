package io.yidan.translators;

import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.message.Told;
import io.yidan.translators.problem.RowProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The demo files of journey A, and short ways to read them. */
public final class Samples {
    public static final Charset GB18030 = Charset.forName("GB18030");
    public static final Instant SENT = Instant.parse("2026-09-07T16:00:00Z");

    private Samples() {}

    public static String text(String name) {
        return text(name, "csv");
    }

    public static String text(String name, String ending) {
        try (var file = Samples.class.getResourceAsStream("/sample/" + name + "." + ending)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headings of a layout and these rows. */
    public static String file(String layout, String... rows) {
        return text(layout).lines().findFirst().orElseThrow() + "\n" + String.join("\n", rows);
    }

    public static List<RowResult> read(String layout, String text) {
        return read(Mapping.shipped(layout), text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<RowResult> read(Mapping mapping, byte[] file) {
        try (var rows =
                Translator.of(mapping).read(new ByteArrayInputStream(file), Optional.of(SENT))) {
            return rows.toList();
        }
    }

    public static List<RowProblem> problems(List<RowResult> results) {
        return results.stream()
                .flatMap(
                        result ->
                                switch (result) {
                                    case RowResult.Bad bad -> bad.problems().stream();
                                    case RowResult.Noted noted ->
                                            java.util.stream.Stream.of(noted.note());
                                    case RowResult.Translated _, RowResult.Skipped _ ->
                                            java.util.stream.Stream.<RowProblem>of();
                                })
                .toList();
    }

    public static List<Told> told(List<RowResult> results) {
        return results.stream()
                .filter(RowResult.Translated.class::isInstance)
                .flatMap(result -> ((RowResult.Translated) result).events().stream())
                .toList();
    }
}
