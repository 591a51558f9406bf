package io.yidan.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that is run to its end. */
public final class Command {
    private Command() {}

    /** What it printed; an error if it did not end well. */
    public static String output(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed:\n" + output);
            }
            return output;
        } finally {
            process.destroy();
        }
    }
}
