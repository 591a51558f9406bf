package io.yidan.exchange.demo;

import io.yidan.translators.RowResult;
import io.yidan.translators.Translator;
import io.yidan.translators.mapping.Mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of a demo carrier in that carrier's own layout and character set, as it is sent at one time. */
final class CarrierFile {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CarrierFile() {}

    /** What the file says, row by row. */
    static Stream<RowResult> read(Act.Upload upload) {
        return Translator.of(Mapping.shipped(upload.layout()))
                .read(new ByteArrayInputStream(sent(upload)), Optional.of(upload.sent()));
    }

    /** The bytes that are sent: the whole file, or its headings and the rows that are meant. */
    static byte[] sent(Act.Upload upload) {
        try (var file = CarrierFile.class.getResourceAsStream("/demo/files/" + upload.file())) {
            if (file == null) {
                throw new IllegalArgumentException("no such file in the demo: " + upload.file());
            }
            return cut(file.readAllBytes(), upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(byte[] whole, Act.Upload upload) {
        var charset = charset(whole);
        var lines = new String(whole, charset).lines().toList();
        var rows =
                lines.stream()
                        .skip(1)
                        .filter(row -> upload.only().stream().allMatch(row::contains));
        return Stream.concat(lines.stream().limit(1), rows)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(charset);
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return GB18030;
        }
    }
}
