package io.yidan.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text that has been read and found right; it stands in src/test/resources/approved. */
public final class Approved {
    private Approved() {}

    public static void check(String name, List<String> lines) throws IOException {
        var approved = Path.of("src/test/resources/approved", name + ".txt");
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(approved));
    }
}
