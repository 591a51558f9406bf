package io.yidan.translators.mapping;

import io.yidan.translators.message.Condition;
import io.yidan.translators.yaml.Entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads when a row says something: a cell is filled, is blank, means one of these, or is spelt as another. */
final class ConditionsReader {
    private final Map<String, Column> columns;

    ConditionsReader(Map<String, Column> columns) {
        this.columns = columns;
    }

    List<Condition> read(Entry when) {
        List<Condition> all = new ArrayList<>();
        if (when.there()) {
            when.map().forEach((column, entry) -> all.add(condition(column, entry)));
        }
        return all;
    }

    private Condition condition(String column, Entry entry) {
        known(column, entry);
        if (entry.isMap()) {
            var other = entry.only(Set.of("same_as")).need("same_as", "a column");
            known(other.text(), other);
            return new Condition.SameAs(column, other.text());
        }
        if (entry.isText() && (entry.text().equals("filled") || entry.text().equals("blank"))) {
            return new Condition.Filled(column, entry.text().equals("filled"));
        }
        Set<String> symbols = new HashSet<>();
        for (var word : entry.list()) {
            symbol(column, word);
            symbols.add(word.text());
        }
        return new Condition.OneOf(column, symbols);
    }

    private void known(String column, Entry entry) {
        if (!columns.containsKey(column)) {
            entry.wrong("no column '" + column + "'", String.join(", ", columns.keySet()));
        }
    }

    /** Notes a word that the code table of the column never gives. */
    void symbol(String column, Entry word) {
        known(column, word);
        var symbols =
                columns.containsKey(column)
                        ? columns.get(column).reader().symbols()
                        : Set.<String>of();
        if (!symbols.contains(word.text())) {
            word.wrong(
                    "'" + word.text() + "' is not what " + column + " can mean",
                    symbols.isEmpty()
                            ? "filled, blank, {same_as: column}"
                            : String.join(", ", new TreeSet<>(symbols)));
        }
    }
}
