package io.yidan.translators.value;

/** Text as it stands. */
public record TextCell() implements CellReader {
    @Override
    public String read(String cell) {
        return CellText.unspoilt(cell);
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
