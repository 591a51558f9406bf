package io.yidan.translators.value;

import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A word of the carrier's own list, and what it means here. */
public record CodeCell(Map<String, String> codes) implements CellReader {
    /** Meaning of a word whose rows say nothing to the exchange. */
    public static final String SKIP = "skip";

    public CodeCell {
        codes = Map.copyOf(codes);
    }

    @Override
    public String read(String cell) {
        var symbol = codes.get(cell);
        if (symbol == null) {
            throw new Unfit(
                    Fault.CODE_UNKNOWN,
                    "is one of " + String.join(", ", new TreeSet<>(codes.keySet())),
                    "use one of them, or add this one to the code table of the mapping");
        }
        return symbol;
    }

    @Override
    public Kind kind() {
        return Kind.CODE;
    }

    @Override
    public Set<String> symbols() {
        return Set.copyOf(codes.values());
    }
}
