package io.yidan.cli;

import io.yidan.translators.mapping.Mapping;
import io.yidan.translators.yaml.MappingException;

import java.io.IOException;
import java.nio.file.Path;

/** Mappings by name. */
final class Layouts {
    private Layouts() {}

    /** One that comes with yidan, or a file of one's own; all mistakes of that are told. */
    static Mapping of(String nameOrFile) {
        if (Mapping.SHIPPED.contains(nameOrFile)) {
            return Mapping.shipped(nameOrFile);
        }
        try {
            return Mapping.load(Path.of(nameOrFile));
        } catch (MappingException e) {
            throw new CannotRead(e.getMessage());
        } catch (IOException e) {
            throw new CannotRead(
                    "%s is neither a layout that comes with yidan (%s) nor a file that can be read (%s)"
                            .formatted(nameOrFile, String.join(", ", Mapping.SHIPPED), e));
        }
    }
}
