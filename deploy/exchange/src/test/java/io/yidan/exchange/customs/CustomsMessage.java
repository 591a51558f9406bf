package io.yidan.exchange.customs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Place;
import io.yidan.translators.customs.fill.ElementType;
import io.yidan.translators.customs.fill.MessageTemplate;
import io.yidan.translators.customs.fill.MessageTemplate.Blank;
import io.yidan.translators.customs.fill.Source;
import io.yidan.translators.customs.mapping.Kind;
import io.yidan.translators.customs.mapping.MessageMapping;
import io.yidan.translators.tree.Messages.Form;
import io.yidan.translators.value.CodeCell;
import io.yidan.translators.value.NumberCell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The message by which customs' own system would ask this, as the layout CUS-1 has it. Written from the mapping turned
 * round, so that a step that is added to both is written without a word here.
 */
final class CustomsMessage {
    private static final MessageMapping CUS_1 = MessageMapping.shipped("cus-1");
    private final JsonObject root = new JsonObject();

    CustomsMessage(Message request) {
        var kind =
                CUS_1.kinds().entrySet().stream()
                        .filter(one -> asks(one.getValue(), request))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("CUS-1 has no message for " + request));
        var id = request.getDescriptorForType().findFieldByName("request_id");
        var whole = new Within("", root);
        whole.put("Head/MessageID", of(request.getField(id).toString()));
        whole.put("Head/MessageType", of(kind.getKey()));
        write(kind.getValue().template(), request, whole);
    }

    /** Whether the kind fills exactly the parts that the request has. */
    private static boolean asks(Kind kind, Message request) {
        return kind.template().empty().getClass().isInstance(request)
                && chosen(kind.template(), request);
    }

    private static boolean chosen(MessageTemplate template, Message message) {
        for (var blank : template.blanks()) {
            boolean choice = blank.field().getRealContainingOneof() != null;
            if (choice && !message.hasField(blank.field())) {
                return false;
            }
            if (!choice
                    && blank instanceof Blank.Part(var field, var part)
                    && message.hasField(field)
                    && !chosen(part, (Message) message.getField(field))) {
                return false;
            }
        }
        return true;
    }

    /** The element that is being written, and its path in the layout. */
    private record Within(String path, JsonObject element) {
        /** Puts all of one path in their place. */
        void put(String below, JsonArray all) {
            var steps = below.substring(path.isEmpty() ? 0 : path.length() + 1).split("/");
            var at = element;
            for (int n = 0; n < steps.length - 1; n++) {
                if (!at.has(steps[n])) {
                    at.add(steps[n], new JsonObject());
                }
                at = at.getAsJsonObject(steps[n]);
            }
            if (!all.isEmpty()) {
                at.add(steps[steps.length - 1], all);
            }
        }
    }

    private static JsonArray of(String text) {
        var one = new JsonArray();
        one.add(text);
        return one;
    }

    private static void write(MessageTemplate template, Message message, Within to) {
        for (var blank : template.blanks()) {
            switch (blank) {
                case Blank.Leaf(var field, Source.Elements(var types, _)) ->
                        to.put(types.getFirst().path(), texts(field, types.getFirst(), message));
                case Blank.Part(var field, var part) -> {
                    if (message.hasField(field)) {
                        write(part, (Message) message.getField(field), to);
                    }
                }
                case Blank.Leaf(_, Source.Fixed _), Blank.There(_) -> {
                    // said by the kind alone
                }
                case Blank.Each(var field, var path, var part) -> {
                    var all = new JsonArray();
                    for (var one : (List<?>) message.getField(field)) {
                        var item = new Within(path, new JsonObject());
                        write(part, (Message) one, item);
                        all.add(item.element());
                    }
                    to.put(path, all);
                }
            }
        }
    }

    private static JsonArray texts(FieldDescriptor field, ElementType type, Message message) {
        var all = new JsonArray();
        if (field.isRepeated()) {
            ((List<?>) message.getField(field)).forEach(one -> all.add(text(type, one)));
        } else if (field.hasPresence() ? message.hasField(field) : said(message.getField(field))) {
            all.add(text(type, message.getField(field)));
        }
        return all;
    }

    /** A field that says nothing is no element; whether something is so is always said. */
    private static boolean said(Object value) {
        return !value.equals("") && !value.equals(0L) && !value.equals(0);
    }

    private static String text(ElementType type, Object value) {
        var text =
                switch (value) {
                    case EnumValueDescriptor word -> symbol(word);
                    case Place place -> place.getCode();
                    case EventTime time ->
                            at(time.getInstant().getAt(), time.getInstant().getOffsetMinutes())
                                            .substring(0, 16)
                                    + offset(time.getInstant().getOffsetMinutes());
                    case Timestamp time -> at(time, 0) + "Z";
                    case Long number when type.reader() instanceof NumberCell(_, var parts, _) ->
                            BigDecimal.valueOf(number).divide(parts).toPlainString();
                    default -> value.toString();
                };
        return type.reader() instanceof CodeCell(var codes)
                ? codes.entrySet().stream()
                        .filter(code -> code.getValue().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("CUS-1 has no code for " + text))
                        .getKey()
                : text;
    }

    private static String symbol(EnumValueDescriptor word) {
        var unset = word.getType().getValues().getFirst().getName();
        return word.getName()
                .substring(unset.length() - "UNSPECIFIED".length())
                .toLowerCase(Locale.ROOT);
    }

    private static String at(Timestamp time, int offset) {
        var written =
                Instant.ofEpochSecond(time.getSeconds(), time.getNanos())
                        .atOffset(ZoneOffset.ofTotalSeconds(60 * offset))
                        .toLocalDateTime()
                        .toString();
        return written.length() == 16 ? written + ":00" : written;
    }

    private static String offset(int minutes) {
        return "%+03d:%02d".formatted(minutes / 60, Math.abs(minutes % 60));
    }

    String written(Form form) {
        return form == Form.JSON ? root.toString() : xml("CustomsMessage", root);
    }

    private static String xml(String name, JsonElement element) {
        return switch (element) {
            case JsonObject object -> {
                var within = new StringBuilder();
                object.entrySet()
                        .forEach(part -> within.append(xml(part.getKey(), part.getValue())));
                yield "<" + name + ">" + within + "</" + name + ">";
            }
            case JsonArray array -> {
                var all = new StringBuilder();
                array.forEach(one -> all.append(xml(name, one)));
                yield all.toString();
            }
            case JsonPrimitive text ->
                    "<%1$s>%2$s</%1$s>"
                            .formatted(
                                    name,
                                    text.getAsString().replace("&", "&amp;").replace("<", "&lt;"));
            default -> throw new AssertionError(element);
        };
    }
}
