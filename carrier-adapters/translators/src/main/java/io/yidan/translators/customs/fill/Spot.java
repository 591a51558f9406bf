package io.yidan.translators.customs.fill;

import io.yidan.translators.tree.Element;

import java.util.ArrayList;
import java.util.List;

/** Where in a message is read: the whole of it, or one of several elements that are read alike. */
record Spot(Element element, Naming naming) {
    static Spot whole(Element message) {
        return new Spot(message, Naming.WHOLE);
    }

    /** All that stands here under a path of the layout that leads through here. */
    List<Element> all(String path) {
        var below = path.substring(naming.path().length());
        return element.all(below.startsWith(Element.APART) ? below.substring(1) : below).toList();
    }

    /** Each of them as a place to read at, by its number. */
    List<Spot> each(String path) {
        List<Spot> all = new ArrayList<>();
        for (var item : all(path)) {
            all.add(new Spot(item, naming.item(path, all.size() + 1)));
        }
        return all;
    }
}
