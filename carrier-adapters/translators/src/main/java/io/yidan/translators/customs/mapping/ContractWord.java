package io.yidan.translators.customs.mapping;

import io.yidan.translators.value.CellReader;

import java.util.Locale;

/** A word of the contract's own list, whatever that list is when the message comes. Example: DIRECT_EXPORT. */
record ContractWord() implements CellReader {
    @Override
    public String read(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.CODE;
    }
}
