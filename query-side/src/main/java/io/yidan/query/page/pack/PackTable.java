package io.yidan.query.page.pack;

import java.util.List;

/**
 * A table of the pack.
 *
 * @param name what its file is called, without ending
 * @param columns keys of its headings
 */
record PackTable(String name, List<String> columns, List<List<String>> rows) {

    PackFile file(Evidence evidence) {
        return PackFile.table(
                fileName(),
                columns.stream().map(column -> evidence.say("pack.column." + column)).toList(),
                rows);
    }

    String fileName() {
        return name + ".csv";
    }
}
