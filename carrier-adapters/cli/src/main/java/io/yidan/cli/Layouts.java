package io.yidan.cli;

import io.yidan.translators.Layout;
import io.yidan.translators.yaml.MappingException;

import java.io.IOException;
import java.nio.file.Path;

/** Layouts by name. */
final class Layouts {
    private Layouts() {}

    /** One that comes with yidan, or a file of one's own; all mistakes of that are told. */
    static Layout of(String nameOrFile) {
        if (Layout.SHIPPED.contains(nameOrFile)) {
            return Layout.shipped(nameOrFile);
        }
        try {
            return Layout.load(Path.of(nameOrFile));
        } catch (MappingException e) {
            throw new CannotRead(e.getMessage());
        } catch (IOException e) {
            throw new CannotRead(
                    "%s is neither a layout that comes with yidan (%s) nor a file that can be read (%s)"
                            .formatted(nameOrFile, String.join(", ", Layout.SHIPPED), e));
        }
    }
}
