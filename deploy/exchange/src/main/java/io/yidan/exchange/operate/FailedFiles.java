package io.yidan.exchange.operate;

import io.yidan.exchange.files.FilesSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Counts the files that lie in the failed folders of watched folders; their reports are not counted. */
record FailedFiles(List<Path> folders) {

    static FailedFiles of(FilesSettings settings) {
        return new FailedFiles(
                settings.watched().stream().map(one -> one.folder().resolve("failed")).toList());
    }

    long count() {
        return folders.stream().filter(Files::isDirectory).mapToLong(FailedFiles::count).sum();
    }

    private static long count(Path folder) {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".report.txt") && !name.endsWith(".report.csv"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
