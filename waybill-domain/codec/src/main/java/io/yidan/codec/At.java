package io.yidan.codec;

import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.value.Bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Where in a message one is reading; spelled out only when something cannot be read. */
public record At(At parent, String name) {
    public static final At TOP = new At(null, "");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    public At in(String field) {
        return new At(this, field);
    }

    /** Reads an identifier, which checks itself. */
    public <T> T read(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidIdentifier fault) {
            throw Unreadable.of(in(field).toString(), fault);
        }
    }

    /** Reads every element of a list. */
    public <S, T> List<T> each(String field, List<S> told, BiFunction<S, At, T> reader) {
        List<T> all = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            all.add(reader.apply(told.get(i), in(field + "[" + i + "]")));
        }
        return List.copyOf(all);
    }

    /** Reads a SHA-256 in hexadecimal digits. */
    public Bytes hash(String field, String hex) {
        if (!SHA_256.matcher(hex).matches()) {
            throw in(field)
                    .wrong(Unreadable.Code.IDENTIFIER_FORM, "a SHA-256 is 64 hexadecimal digits");
        }
        return Bytes.ofHex(hex);
    }

    public Unreadable wrong(Unreadable.Code code, String rule) {
        return new Unreadable(toString(), code, rule);
    }

    /** What to throw for a value this side does not know. */
    public Unreadable unknown(Enum<?> value) {
        return wrong(
                Unreadable.Code.VALUE_UNKNOWN,
                "a value this exchange does not know: " + value.name());
    }

    public void require(boolean present) {
        if (!present) {
            throw wrong(Unreadable.Code.FIELD_MISSING, "must be given");
        }
    }

    @Override
    public String toString() {
        return parent == null || parent == TOP ? name : parent + "." + name;
    }
}
