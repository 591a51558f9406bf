package io.yidan.translators.customs.receipt;

import io.yidan.translators.tree.Element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an element on one line, as XML or as JSON. Empty parts are left out; all values are texts. */
final class Markup {
    /** What there may be several of is a list in JSON, also where there is one. */
    private static final Set<String> SEVERAL = Set.of("Problem", "PossibleStep");

    private Markup() {}

    static String xml(Element element) {
        var within =
                element.parts().isEmpty()
                        ? escaped(element.text(), false)
                        : element.parts().stream()
                                .filter(part -> !part.blank())
                                .map(Markup::xml)
                                .collect(Collectors.joining());
        return "<" + element.name() + ">" + within + "</" + element.name() + ">";
    }

    static String json(Element element) {
        if (element.parts().isEmpty()) {
            return "\"" + escaped(element.text(), true) + "\"";
        }
        Map<String, List<Element>> byName =
                element.parts().stream()
                        .filter(part -> !part.blank())
                        .collect(
                                Collectors.groupingBy(
                                        Element::name,
                                        LinkedHashMap::new,
                                        Collectors.toUnmodifiableList()));
        return byName.entrySet().stream()
                .map(named -> "\"" + named.getKey() + "\":" + json(named))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String json(Map.Entry<String, List<Element>> named) {
        return SEVERAL.contains(named.getKey())
                ? named.getValue().stream()
                        .map(Markup::json)
                        .collect(Collectors.joining(",", "[", "]"))
                : json(named.getValue().getFirst());
    }

    /** Whatever would end the line or the value is written otherwise; a half character is a question mark. */
    private static String escaped(String text, boolean json) {
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            boolean half =
                                    c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                            if (half || c >= 0xFFFE && c <= 0xFFFF) {
                                plain.append('?');
                            } else if (c < ' ' || c >= 0x7F && c <= 0x9F) {
                                plain.append(' ');
                            } else if (json && (c == '"' || c == '\\')) {
                                plain.append('\\').append((char) c);
                            } else if (!json && (c == '<' || c == '>' || c == '&')) {
                                plain.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
                            } else {
                                plain.appendCodePoint(c);
                            }
                        });
        return plain.toString();
    }
}
