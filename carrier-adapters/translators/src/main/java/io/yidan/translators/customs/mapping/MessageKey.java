package io.yidan.translators.customs.mapping;

import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.customs.fill.Filling;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.tree.Element;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names a message for ever; it becomes the request id of what is asked. */
public record MessageKey(List<Part> parts) {
    private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

    public MessageKey {
        parts = List.copyOf(parts);
    }

    /** An element, or a fixed word. */
    public record Part(Optional<ElementType> element, String word) {}

    /** The parts joined by colons; empty, and noted, if that is no id. */
    public String of(Element message, Filling filling) {
        var id = new StringBuilder();
        for (var part : parts) {
            var text = part.element().map(type -> text(type, message, filling)).orElse(part.word());
            if (text.isEmpty()) {
                return "";
            }
            id.append(id.isEmpty() ? "" : ":").append(text);
        }
        if (FORM.matcher(id).matches()) {
            return id.toString();
        }
        filling.note(parts.getFirst().element().map(ElementType::path).orElse(""), id + "", UNFIT);
        return "";
    }

    private static String text(ElementType type, Element message, Filling filling) {
        var all = filling.meanings(type, message);
        if (all.size() > 1) {
            filling.note(type, all.getLast().toString(), TWICE);
        }
        return all.size() == 1 ? all.getFirst().toString() : "";
    }

    private static final Unfit UNFIT =
            new Unfit(
                    Fault.MESSAGE_ID_FORM,
                    "an id is 1 to 64 letters, digits and signs of ASCII, without blanks",
                    "give the message such an id and send it again");
    private static final Unfit TWICE =
            new Unfit(
                    Fault.ELEMENT_TWICE,
                    "stands more than once where one is read",
                    "leave the one that holds, and send the message again");
}
