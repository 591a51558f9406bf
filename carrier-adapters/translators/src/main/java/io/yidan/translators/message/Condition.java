package io.yidan.translators.message;

import java.util.Collections;
import java.util.Set;

/** When a row says something. */
public sealed interface Condition {
    boolean holds(Row row);

    /** The cell is filled, or is blank. */
    record Filled(String column, boolean filled) implements Condition {
        @Override
        public boolean holds(Row row) {
            return row.meaning(column).isPresent() == filled;
        }
    }

    /** The cell means one of these. */
    record OneOf(String column, Set<String> symbols) implements Condition {
        public OneOf {
            symbols = Set.copyOf(symbols);
        }

        @Override
        public boolean holds(Row row) {
            return row.meaning(column).filter(symbols::contains).isPresent();
        }
    }

    /** Two cells are spelt the same. */
    record SameAs(String column, String other) implements Condition {
        @Override
        public boolean holds(Row row) {
            return !row.cell(column).isEmpty() && row.cell(column).equals(row.cell(other));
        }
    }

    /** Whether no row can meet both. */
    static boolean exclude(Condition one, Condition other) {
        return one instanceof Filled a
                        && other instanceof Filled b
                        && a.column.equals(b.column)
                        && a.filled != b.filled
                || one instanceof OneOf c
                        && other instanceof OneOf d
                        && c.column.equals(d.column)
                        && Collections.disjoint(c.symbols, d.symbols);
    }
}
