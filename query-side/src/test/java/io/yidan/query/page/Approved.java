package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts and drawings that somebody has looked at and found right; they change only on purpose. */
public final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    public static void check(String name, List<String> lines) throws IOException {
        assertThat(lines)
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve(name + ".txt")));
    }

    /** Holds a drawing against the approved one, an element to a line. */
    public static void drawing(String name, String drawn) throws IOException {
        String lines = drawn.replace("><", ">\n<") + "\n";
        var file = FOLDER.resolve(name + ".svg");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, lines);
        }
        assertThat(file).as("not approved yet; look at it and run with -Dapprove=true").exists();
        assertThat(lines).as("the drawing %s has changed", name).isEqualTo(Files.readString(file));
    }
}
