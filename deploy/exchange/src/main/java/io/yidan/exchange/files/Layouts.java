package io.yidan.exchange.files;

import io.yidan.translators.Layout;
import io.yidan.translators.yaml.MappingException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The layouts in which files can be read, by name: those that come with the exchange, and the operator's own. */
public final class Layouts {
    private static final String YAML = ".yaml";
    private final Map<String, Layout> layouts = new TreeMap<>();

    private Layouts() {
        Layout.SHIPPED.forEach(name -> layouts.put(name, Layout.shipped(name)));
    }

    /** Reads the mapping files of a folder, if there is one; says all that is wrong with all of them at once. */
    static Layouts with(Optional<Path> folder) {
        var all = new Layouts();
        List<String> mistakes = new ArrayList<>();
        folder.map(Layouts::mappings).orElse(List.of()).forEach(file -> all.add(file, mistakes));
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(
                    "mapping files cannot be read:\n" + String.join("\n", mistakes));
        }
        return all;
    }

    private void add(Path file, List<String> mistakes) {
        try {
            layouts.put(name(file), Layout.load(file));
        } catch (MappingException e) {
            mistakes.add(e.getMessage());
        } catch (IOException e) {
            mistakes.add(file + ": " + e);
        }
    }

    /** Those of rows before those of messages: a page that offers them begins with what can be tried. */
    public List<String> names() {
        return layouts.keySet().stream()
                .sorted(Comparator.comparing(name -> layouts.get(name) instanceof Layout.Messages))
                .toList();
    }

    Optional<Layout> of(String name) {
        return Optional.ofNullable(layouts.get(name));
    }

    /** Tables of places stand beside the mappings and are none. */
    private static List<Path> mappings(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(YAML))
                    .filter(file -> !name(file).startsWith("places"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("yidan.files.mappings: cannot read " + folder, e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - YAML.length());
    }
}
