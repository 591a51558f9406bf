package io.yidan.translators.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in one file, collected while it is read. */
public final class Mistakes {
    private final String file;
    private final List<MappingError> errors;

    public Mistakes(String file) {
        this(file, new ArrayList<>());
    }

    private Mistakes(String file, List<MappingError> errors) {
        this.file = file;
        this.errors = errors;
    }

    /** The same list, for another file this one refers to. */
    public Mistakes of(String other) {
        return new Mistakes(other, errors);
    }

    void add(int line, String key, String wrong, String allowed) {
        var error = new MappingError(file, line, key, wrong, allowed);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /** The top of the file; nothing is read further if it is not YAML at all. */
    public Entry top(Reader yaml) {
        var options = new LoaderOptions();
        options.setCodePointLimit(1_000_000);
        options.setMaxAliasesForCollections(50);
        try {
            var node = new Yaml(options).compose(yaml);
            if (node != null) {
                return new Entry(node, node, "", this);
            }
            add(1, "", "the file is empty", "");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            add(mark == null ? 1 : mark.getLine() + 1, "", "is not YAML: " + e.getProblem(), "");
        } catch (YAMLException e) {
            add(1, "", "is not YAML: " + e.getMessage(), "");
        }
        throw new MappingException(errors);
    }

    /** Ends the reading if anything was noted. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new MappingException(errors);
        }
    }
}
