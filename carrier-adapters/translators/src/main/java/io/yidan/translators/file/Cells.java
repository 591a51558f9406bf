package io.yidan.translators.file;

import io.yidan.translators.problem.Unfit;

import java.util.List;
import java.util.Map;

/** One row as it stands in the file: what its cells say, and which of them cannot be taken for what they say. */
public record Cells(List<String> texts, Map<Integer, Unfit> unfit) {
    public Cells {
        texts = List.copyOf(texts);
        unfit = Map.copyOf(unfit);
    }

    static Cells of(List<String> texts) {
        return new Cells(texts, Map.of());
    }

    public boolean blank() {
        return texts.stream().allMatch(String::isBlank);
    }

    /** Throws why the cell at this place, counted from 0, cannot be taken. */
    void refuse(int place) {
        var why = unfit.get(place);
        if (why != null) {
            throw why;
        }
    }
}
