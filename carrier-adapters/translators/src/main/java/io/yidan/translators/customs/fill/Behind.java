package io.yidan.translators.customs.fill;

import io.yidan.translators.customs.fill.MessageTemplate.Blank;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the element behind a field of a request, by the template that filled it. */
final class Behind {
    private static final Pattern STEP =
            Pattern.compile("(?<name>[^.\\[]+)(\\[(?<index>[0-9]{1,6})])?(\\.(?<rest>.+))?");

    private Behind() {}

    /** The element; for a whole part the first in it, for a list the one of its number. Empty if there is none. */
    static String of(MessageTemplate template, String field) {
        return of(template, field, Naming.WHOLE);
    }

    private static String of(MessageTemplate template, String field, Naming naming) {
        var step = STEP.matcher(field);
        if (!step.matches()) {
            return "";
        }
        return template.blanks().stream()
                .filter(blank -> blank.field().getName().equals(step.group("name")))
                .findFirst()
                .map(blank -> of(blank, step.group("index"), step.group("rest"), naming))
                .orElse("");
    }

    private static String of(Blank blank, String index, String rest, Naming naming) {
        return switch (blank) {
            case Blank.Part(_, var part) when rest != null -> of(part, rest, naming);
            case Blank.Each(_, var path, var part) when index != null -> {
                var item = naming.item(path, 1 + Integer.parseInt(index));
                var within = rest == null ? "" : of(part, rest, item);
                yield within.isEmpty() ? item.shown() : within;
            }
            default -> first(blank).map(naming::of).orElse("");
        };
    }

    private static Optional<String> first(Blank blank) {
        return switch (blank) {
            case Blank.Leaf(_, Source.Elements(var types, _)) ->
                    types.stream().map(ElementType::path).findFirst();
            case Blank.Part(_, var part) ->
                    part.blanks().stream().map(Behind::first).flatMap(Optional::stream).findFirst();
            case Blank.Each(_, var path, _) -> Optional.of(path);
            case Blank.Leaf(_, Source.Fixed _), Blank.There _ -> Optional.empty();
        };
    }
}
