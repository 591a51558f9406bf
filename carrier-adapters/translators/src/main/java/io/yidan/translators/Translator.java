package io.yidan.translators;

import io.yidan.translators.mapping.Mapping;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a carrier's file into leg events, row by row and never more than one row in memory. What is wrong with the file
 * or a row comes as a result among the others; only a disk that fails is an exception. Safe to share.
 */
public final class Translator {
    private final Mapping mapping;

    private Translator(Mapping mapping) {
        this.mapping = mapping;
    }

    public static Translator of(Mapping mapping) {
        return new Translator(mapping);
    }

    public Mapping mapping() {
        return mapping;
    }

    /** Reads a file; it was sent when its name says, or when it was last changed. Close the stream. */
    public Stream<RowResult> read(Path file) throws IOException {
        return read(
                file,
                sentByName(file.getFileName().toString())
                        .orElse(Files.getLastModifiedTime(file).toInstant()));
    }

    /** Reads a file that was sent at that time. Close the stream. */
    public Stream<RowResult> read(Path file, Instant fileSent) throws IOException {
        return read(Files.newInputStream(file), Optional.of(fileSent));
    }

    /** Reads what comes; without a sent time only layouts can be read that do not need it. Close the stream. */
    public Stream<RowResult> read(InputStream file, Optional<Instant> fileSent) {
        var rows = new Rows(mapping, new BufferedInputStream(file), fileSent);
        return rows.stream()
                .onClose(
                        () -> {
                            try {
                                rows.close();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /** When a file of this name was sent, if the mapping can tell by the name. */
    public Optional<Instant> sentByName(String fileName) {
        return mapping.file().sent().flatMap(name -> name.of(fileName));
    }
}
