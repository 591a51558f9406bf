package io.yidan.translators.value;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * What a mode of transport adds to the words of a mapping file: column types by name. A new mode is a package with one
 * of these, named in META-INF/services.
 */
public interface Mode {
    Map<String, CellReader> columnTypes();

    /** The column types of all modes. */
    static Map<String, CellReader> allColumnTypes() {
        var all = new TreeMap<String, CellReader>();
        ServiceLoader.load(Mode.class, Mode.class.getClassLoader())
                .forEach(mode -> all.putAll(mode.columnTypes()));
        return all;
    }
}
