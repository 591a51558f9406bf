package io.yidan.translators.mapping;

import io.yidan.translators.mapping.type.Beside;
import io.yidan.translators.message.EventRule;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one carrier's file is to be understood: read from a mapping file and checked as a whole. */
public record Mapping(
        String layout,
        String about,
        FileForm file,
        Map<String, Column> columns,
        Set<String> ignored,
        List<EventRule> events) {

    /** Layouts that come with this library. */
    public static final List<String> SHIPPED =
            List.of(
                    "rail-1", "rail-2", "rail-3", "road-1", "road-2", "gate-1", "scale-1",
                    "belt-1");

    public Mapping {
        events = List.copyOf(events);
    }

    /** Reads a mapping file; throws a MappingException with all mistakes. */
    public static Mapping load(Path file) throws IOException {
        try (var yaml = Files.newBufferedReader(file)) {
            return new MappingReader(Beside.of(file)).read(file.getFileName().toString(), yaml);
        }
    }

    /** One of the layouts that come with this library. Example: scale-1. */
    public static Mapping shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException(
                    "no layout " + name + " is shipped; there are " + String.join(", ", SHIPPED));
        }
        var file = name + ".yaml";
        try (var yaml =
                new InputStreamReader(Beside.shipped().open(file), StandardCharsets.UTF_8)) {
            return new MappingReader(Beside.shipped()).read(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the revision of some row is the time the file was sent. */
    public boolean needsSentTime() {
        return events.stream().anyMatch(event -> event.revision().column().isEmpty());
    }
}
