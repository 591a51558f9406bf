package io.yidan.translators.message;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;

import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.Place;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.Unfit;
import io.yidan.translators.value.CellReader;

import java.util.Locale;
import java.util.Optional;

/** Turns what a cell means into what a field of the wire holds. */
public final class FieldValue {
    private FieldValue() {}

    /** Whether columns of the kind can fill the field. */
    public static boolean fits(FieldDescriptor field, CellReader.Kind kind) {
        return switch (field.getJavaType()) {
            case STRING -> kind != CellReader.Kind.TIME && kind != CellReader.Kind.PLACE;
            case INT, LONG ->
                    kind == CellReader.Kind.WHOLE
                            || kind == CellReader.Kind.GRAMS && field.getName().endsWith("_grams");
            case ENUM, BOOLEAN -> kind == CellReader.Kind.CODE;
            case MESSAGE ->
                    switch (field.getMessageType().getName()) {
                        case "EventTime", "ZonedInstant", "Timestamp" ->
                                kind == CellReader.Kind.TIME;
                        case "Place" -> kind == CellReader.Kind.PLACE;
                        case "Personal" -> kind == CellReader.Kind.TEXT;
                        default -> false;
                    };
            case BYTE_STRING, FLOAT, DOUBLE -> false;
        };
    }

    /** What a meaning is in the field; throws ColumnUnfit for one the field cannot hold. */
    public static Object of(FieldDescriptor field, String column, Object meaning) {
        return switch (field.getJavaType()) {
            case STRING -> meaning.toString();
            case INT -> narrow(column, (Long) meaning);
            case LONG -> meaning;
            case ENUM, BOOLEAN -> meant(field, meaning.toString());
            case MESSAGE ->
                    switch (meaning) {
                        case Place place -> place;
                        case EventTime time -> time(field, column, time);
                        default -> Personal.newBuilder().setClear(meaning.toString()).build();
                    };
            case BYTE_STRING, FLOAT, DOUBLE ->
                    throw new IllegalStateException("no column fills " + field.getFullName());
        };
    }

    /** Whether a word of a code table means something in the field; a field that takes any text takes any word. */
    public static boolean known(FieldDescriptor field, String word) {
        return switch (field.getJavaType()) {
            case ENUM -> symbol(field, word).isPresent();
            case BOOLEAN -> word.equals("true") || word.equals("false");
            default -> true;
        };
    }

    /** What a known word is in a field of fixed choices. */
    public static Object meant(FieldDescriptor field, String word) {
        return field.getJavaType() == FieldDescriptor.JavaType.BOOLEAN
                ? (Object) Boolean.valueOf(word)
                : symbol(field, word).orElseThrow();
    }

    /** The value of the enumeration by its short name: intact is SEAL_CONDITION_INTACT. */
    private static Optional<Object> symbol(FieldDescriptor field, String name) {
        var type = field.getEnumType();
        var unset = type.getValues().getFirst().getName();
        var prefix = unset.substring(0, unset.length() - "UNSPECIFIED".length());
        var upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(type.findValueByName(prefix + upper));
    }

    private static int narrow(String column, long number) {
        if (number != (int) number) {
            throw new ColumnUnfit(
                    column,
                    new Unfit(Fault.NUMBER_FORM, "is too large a number", "correct the number"));
        }
        return (int) number;
    }

    private static Object time(FieldDescriptor field, String column, EventTime time) {
        if (field.getMessageType().equals(EventTime.getDescriptor())) {
            return time;
        }
        if (!time.hasInstant()) {
            throw new ColumnUnfit(
                    column,
                    new Unfit(
                            Fault.TIME_FORM,
                            "needs the time of day, a day alone is not enough",
                            "write day and time"));
        }
        return field.getMessageType().equals(Timestamp.getDescriptor())
                ? time.getInstant().getAt()
                : time.getInstant();
    }
}
