package io.yidan.translators.customs.fill;

import io.yidan.translators.tree.Element;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.value.CellText;

/**
 * An element of a layout: where it stands in a message and what it holds.
 *
 * @param exact whether its text counts as it is written; else wide digits and the like are made narrow first
 * @param required whether a message that needs it must fill it
 */
public record ElementType(String path, CellReader reader, boolean exact, boolean required) {

    /** What one such element means; throws Unfit if it means nothing. */
    Object meaning(Element element) {
        return reader.read(exact ? element.text() : CellText.clean(element.text()));
    }
}
