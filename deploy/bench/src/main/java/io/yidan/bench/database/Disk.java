package io.yidan.bench.database;

import io.yidan.bench.process.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How long the disk takes to say that eight kilobytes are safe; a disk that says so at once flatters everybody. */
public final class Disk {
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\s+fdatasync\\s+[0-9.]+ ops/sec\\s+([0-9.]+) usecs/op");

    private Disk() {}

    /** Microseconds of one fdatasync in this folder; empty if the program says none. */
    public static OptionalDouble microsPerSync(Path programs, Path folder)
            throws IOException, InterruptedException {
        var file = folder.resolve("sync-test");
        try {
            return micros(
                    Command.output(
                            List.of(
                                    programs.resolve("pg_test_fsync").toString(),
                                    "--secs-per-test=1",
                                    "--filename=" + file),
                            Map.of()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static OptionalDouble micros(String output) {
        var found = LINE.matcher(output);
        return found.find()
                ? OptionalDouble.of(Double.parseDouble(found.group(1)))
                : OptionalDouble.empty();
    }
}
