package io.yidan.translators.file;

import java.util.List;

/** One row as it stands in the file. */
public record Cells(List<Cell> all) {
    public Cells {
        all = List.copyOf(all);
    }

    static Cells of(List<String> texts) {
        return new Cells(texts.stream().<Cell>map(Cell.Text::new).toList());
    }

    public List<String> texts() {
        return all.stream().map(Cell::text).toList();
    }

    public boolean blank() {
        return blankFrom(0);
    }

    /** Whether nothing stands from that place on, counted from 0. */
    boolean blankFrom(int place) {
        return all.stream().skip(place).allMatch(cell -> cell.text().isBlank());
    }
}
