package io.yidan.translators;

import io.yidan.translators.customs.MessageTranslator;
import io.yidan.translators.customs.mapping.MessageMapping;
import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.yaml.Mistakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one kind of file is read: row by row, or message by message with an answer to each. */
public sealed interface Layout {

    /** A table of rows that say leg events. */
    record Rows(Translator translator) implements Layout {
        @Override
        public Optional<Instant> sentByName(String fileName) {
            return translator.sentByName(fileName);
        }
    }

    /** Messages of customs, which ask steps of cases. */
    record Messages(MessageTranslator translator) implements Layout {
        @Override
        public Optional<Instant> sentByName(String fileName) {
            return Optional.empty();
        }
    }

    /** Layouts that come with this library. */
    List<String> SHIPPED =
            Stream.concat(Mapping.SHIPPED.stream(), MessageMapping.SHIPPED.stream()).toList();

    /** When a file of this name was sent, if the layout can tell by the name. */
    Optional<Instant> sentByName(String fileName);

    /** One that comes with this library. Example: scale-1. */
    static Layout shipped(String name) {
        return MessageMapping.SHIPPED.contains(name)
                ? new Messages(MessageTranslator.of(MessageMapping.shipped(name)))
                : new Rows(Translator.of(Mapping.shipped(name)));
    }

    /** Reads a mapping file of either kind; throws a MappingException with all mistakes. */
    static Layout load(Path file) throws IOException {
        return ofMessages(file)
                ? new Messages(MessageTranslator.of(MessageMapping.load(file)))
                : new Rows(Translator.of(Mapping.load(file)));
    }

    private static boolean ofMessages(Path file) throws IOException {
        try (var yaml = Files.newBufferedReader(file)) {
            return new Mistakes(file.getFileName().toString()).top(yaml).at("messages").there();
        }
    }
}
