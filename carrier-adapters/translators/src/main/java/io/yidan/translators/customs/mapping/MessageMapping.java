package io.yidan.translators.customs.mapping;

import io.yidan.translators.mapping.type.Beside;
import io.yidan.translators.tree.Element;
import io.yidan.translators.tree.Framing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How messages of customs are to be understood: read from a mapping file and checked as a whole.
 *
 * @param type paths of the elements that say of which kind a message is; none if its own name says so
 * @param kinds by what stands there, joined by /
 * @param known all paths that mean something
 * @param ignored paths that are known to mean nothing here, with all that stands below them
 */
public record MessageMapping(
        String layout,
        String about,
        Framing framing,
        List<String> type,
        MessageKey key,
        Map<String, Kind> kinds,
        Set<String> known,
        Set<String> ignored) {

    /** Layouts that come with this library. */
    public static final List<String> SHIPPED = List.of("cus-1");

    public MessageMapping {
        type = List.copyOf(type);
        kinds = Map.copyOf(kinds);
        known = Set.copyOf(known);
        ignored = Set.copyOf(ignored);
    }

    /** Reads a mapping file; throws a MappingException with all mistakes. */
    public static MessageMapping load(Path file) throws IOException {
        try (var yaml = Files.newBufferedReader(file)) {
            return new MessageMappingReader(Beside.of(file))
                    .read(file.getFileName().toString(), yaml);
        }
    }

    /** One of the layouts that come with this library. Example: cus-1. */
    public static MessageMapping shipped(String name) {
        var file = name + ".yaml";
        try (var yaml =
                new InputStreamReader(Beside.shipped().open(file), StandardCharsets.UTF_8)) {
            return new MessageMappingReader(Beside.shipped()).read(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of which kind a message says it is; perhaps of none that is known. */
    public String kindOf(Element message) {
        return type.isEmpty()
                ? message.name()
                : type.stream()
                        .map(path -> message.all(path).map(Element::text).findFirst().orElse(""))
                        .collect(Collectors.joining(Element.APART));
    }
}
