package io.yidan.translators.customs;

import io.yidan.translators.customs.mapping.MessageMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demo messages of one case, and short ways to read messages. */
public final class CustomsSamples {
    public static final MessageTranslator CUS_1 =
            MessageTranslator.of(MessageMapping.shipped("cus-1"));

    private CustomsSamples() {}

    public static String text(String form) {
        try (var file = CustomsSamples.class.getResourceAsStream("/sample/cus-1." + form)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message in XML with this body. */
    public static String message(String id, String type, String body) {
        return "<CustomsMessage><Head><MessageID>%s</MessageID><MessageType>%s</MessageType></Head><Body>%s</Body></CustomsMessage>"
                .formatted(id, type, body);
    }

    public static Path file(byte[] bytes) {
        try {
            var file = Files.createTempFile("messages", "");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<MessageResult> read(MessageTranslator translator, String text) {
        List<MessageResult> all = new ArrayList<>();
        try {
            translator.read(file(text), all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
