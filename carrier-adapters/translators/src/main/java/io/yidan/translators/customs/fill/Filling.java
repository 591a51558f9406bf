package io.yidan.translators.customs.fill;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;

import io.yidan.translators.message.ColumnUnfit;
import io.yidan.translators.message.FieldValue;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.tree.Element;

import java.util.ArrayList;
import java.util.List;

/** Fills one request from one message, and notes all that is wrong, not the first only. */
public final class Filling {
    private static final int MOST = 50;
    private static final int SHOWN = 200;
    private final long number;
    private final List<RowProblem> problems = new ArrayList<>();

    /** Of the message of this number in its file, from 1. */
    public Filling(long number) {
        this.number = number;
    }

    /** What is wrong so far; nothing if the request is good to send. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** The request as far as the message says it. */
    public Message.Builder fill(MessageTemplate template, Element message) {
        var request = template.empty().newBuilderForType();
        template.fill(Spot.whole(message), request, this);
        return request;
    }

    /** All that the filled elements of a type mean, as they stand. */
    public List<Object> meanings(ElementType type, Element at) {
        List<Object> all = new ArrayList<>();
        for (var element : filled(type, Spot.whole(at))) {
            try {
                all.add(type.meaning(element));
            } catch (Unfit unfit) {
                note(type, element.text(), unfit);
            }
        }
        return all;
    }

    /** What fills the field; nothing if no element does. */
    List<Object> values(FieldDescriptor field, Source.Elements source, Spot at) {
        List<Object> all = new ArrayList<>();
        for (var type : source.types()) {
            var filled = filled(type, at);
            if (!field.isRepeated() && filled.size() > 1) {
                note(at, type, filled.getLast().text(), TWICE);
                return all;
            }
            filled.forEach(element -> value(at, field, type, element, all));
            if (!field.isRepeated() && !filled.isEmpty()) {
                return all;
            }
        }
        return all;
    }

    private void value(
            Spot at, FieldDescriptor field, ElementType type, Element element, List<Object> to) {
        try {
            var meaning = type.meaning(element);
            if (!FieldValue.known(field, meaning.toString())) {
                throw new Unfit(
                        Fault.CODE_UNKNOWN,
                        "is none of the words of " + field.getName(),
                        "use one of the contract, or a code of the layout");
            }
            to.add(FieldValue.of(field, type.path(), meaning));
        } catch (Unfit unfit) {
            note(at, type, element.text(), unfit);
        } catch (ColumnUnfit e) {
            note(at, type, element.text(), e.unfit());
        }
    }

    private List<Element> filled(ElementType type, Spot at) {
        var all = at.all(type.path()).stream().filter(one -> !one.text().isEmpty()).toList();
        if (all.isEmpty() && type.required()) {
            note(at, type, "", BLANK);
        }
        return all;
    }

    private void note(Spot at, ElementType type, String value, Unfit unfit) {
        note(at.naming().of(type.path()), value, unfit);
    }

    public void note(ElementType type, String value, Unfit unfit) {
        note(type.path(), value, unfit);
    }

    public void note(String path, String value, Unfit unfit) {
        var problem = RowProblem.of(number, path, shown(value), unfit);
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Enough of a value to find it by: reports are kept, and a value may fill a whole file. */
    private static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        boolean within = Character.isHighSurrogate(value.charAt(SHOWN - 1));
        return value.substring(0, within ? SHOWN - 1 : SHOWN) + "…";
    }

    private static final Unfit TWICE =
            new Unfit(
                    Fault.ELEMENT_TWICE,
                    "stands more than once where one is read",
                    "leave the one that holds, and send the message again");
    private static final Unfit BLANK =
            new Unfit(
                    Fault.CELL_BLANK,
                    "must be filled",
                    "fill the element and send the message again");
}
