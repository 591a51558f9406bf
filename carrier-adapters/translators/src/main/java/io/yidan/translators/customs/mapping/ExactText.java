package io.yidan.translators.customs.mapping;

import io.yidan.translators.value.CellReader;

/** Text as it was sent, to the letter. */
record ExactText() implements CellReader {
    @Override
    public String read(String text) {
        return text;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }
}
