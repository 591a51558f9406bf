package io.yidan.translators.mapping.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what a mapping file refers to; null if there is none. */
@FunctionalInterface
public interface Beside {
    InputStream open(String name) throws IOException;

    /** What comes with this library. */
    static Beside shipped() {
        return name -> Beside.class.getResourceAsStream("/io/yidan/translators/" + name);
    }

    /** What stands in the folder of a file, or else comes with this library. */
    static Beside of(Path file) {
        return name -> {
            var beside = file.resolveSibling(name);
            return Files.exists(beside) ? Files.newInputStream(beside) : shipped().open(name);
        };
    }
}
