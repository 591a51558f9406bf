package io.yidan.translators.mapping.type;

import build.buf.validate.FieldRules;
import build.buf.validate.ValidateProto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;

import io.yidan.translators.message.FieldValue;
import io.yidan.translators.value.CellReader;
import io.yidan.translators.yaml.Entry;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what a mapping file says of a field against the contract, and reads fixed values. */
public final class FieldWords {
    /** Messages that one column fills. */
    private static final Set<String> WHOLE =
            Set.of("EventTime", "ZonedInstant", "Timestamp", "Place", "Personal");

    private FieldWords() {}

    /** Whether the field holds a message whose fields are filled one by one. */
    public static boolean isPart(FieldDescriptor field) {
        return isMessage(field) && !field.isRepeated();
    }

    /** The same, for a field that holds one such message or many. */
    public static boolean isMessage(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                && !WHOLE.contains(field.getMessageType().getName());
    }

    /** Whether the contract refuses a message in which nothing fills the field. */
    public static boolean wanted(FieldDescriptor field) {
        FieldRules rules = field.getOptions().getExtension(ValidateProto.field);
        return rules.getRequired()
                || rules.getString().getMinLen() > 0
                || rules.getString().hasPattern() && !blankFits(rules.getString().getPattern())
                || rules.getRepeated().getMinItems() > 0
                || rules.getEnum().getNotInList().contains(0);
    }

    private static boolean blankFits(String pattern) {
        return Pattern.compile(pattern).matcher("").find();
    }

    /** Notes that the contract has no field of this name. */
    public static void noField(Entry entry, String name, Descriptor type) {
        entry.wrong(
                "no field '" + name + "'",
                type.getFields().stream()
                        .map(FieldDescriptor::getName)
                        .collect(Collectors.joining(", ")));
    }

    /** Notes if a column or element of this name and type cannot fill the field. */
    public static void fits(FieldDescriptor field, CellReader reader, String named, Entry entry) {
        if (!FieldValue.fits(field, reader.kind())) {
            entry.wrong("a " + reader.kind() + " column cannot fill " + field.getName(), "");
            return;
        }
        if (reader.kind() == CellReader.Kind.CODE) {
            reader.symbols().stream()
                    .filter(symbol -> !FieldValue.known(field, symbol))
                    .sorted()
                    .forEach(
                            symbol ->
                                    entry.wrong(
                                            "code '%s' of %s is no %s"
                                                    .formatted(symbol, named, field.getName()),
                                            symbols(field)));
        }
    }

    /** The value, of one item if the field is repeated. */
    public static Optional<Object> fixed(FieldDescriptor field, Entry entry, String text) {
        return switch (field.getJavaType()) {
            case STRING -> Optional.of(text);
            case ENUM, BOOLEAN -> symbol(field, entry, text);
            case INT, LONG -> number(field, entry, text);
            case MESSAGE ->
                    field.getMessageType().getName().equals("Place")
                            ? PlacesReader.parse(entry, text).map(Object.class::cast)
                            : notFixed(field, entry);
            case BYTE_STRING, FLOAT, DOUBLE -> notFixed(field, entry);
        };
    }

    private static Optional<Object> symbol(FieldDescriptor field, Entry entry, String text) {
        if (FieldValue.known(field, text)) {
            return Optional.of(FieldValue.meant(field, text));
        }
        entry.wrong("'" + text + "' is no " + field.getName(), symbols(field));
        return Optional.empty();
    }

    private static Optional<Object> number(FieldDescriptor field, Entry entry, String text) {
        try {
            return Optional.of(
                    field.getJavaType() == FieldDescriptor.JavaType.INT
                            ? (Object) Integer.valueOf(text)
                            : (Object) Long.valueOf(text));
        } catch (NumberFormatException _) {
            entry.wrong("'" + text + "' is no whole number", "= and digits");
            return Optional.empty();
        }
    }

    private static Optional<Object> notFixed(FieldDescriptor field, Entry entry) {
        entry.wrong(field.getName() + " cannot be the same for all rows", "a column");
        return Optional.empty();
    }

    private static String symbols(FieldDescriptor field) {
        if (field.getJavaType() == FieldDescriptor.JavaType.BOOLEAN) {
            return "true, false";
        }
        if (field.getJavaType() != FieldDescriptor.JavaType.ENUM) {
            return "";
        }
        var unset = field.getEnumType().getValues().getFirst().getName();
        int prefix = unset.length() - "UNSPECIFIED".length();
        return field.getEnumType().getValues().stream()
                .skip(1)
                .map(value -> value.getName().substring(prefix).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
