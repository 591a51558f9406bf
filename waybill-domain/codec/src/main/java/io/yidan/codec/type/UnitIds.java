package io.yidan.codec.type;

import io.yidan.codec.Again;
import io.yidan.codec.At;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.transport.ContainerNumber;
import io.yidan.waybill.value.Text;

import java.util.List;
import java.util.regex.Pattern;

/** Unit numbers as they are told: however they are spaced, one unit has one text. */
public final class UnitIds {
    private static final Pattern CONTAINER = Pattern.compile("[A-Z]{4}[0-9]{7}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}·•]+");

    private UnitIds() {}

    /** Reads a number whose kind is not told. What looks like a container number must be one. */
    public static UnitId read(String field, String told, At at) {
        return at.read(field, told, UnitIds::parse);
    }

    /** The one unit of a seal or a weight; empty if the alias of the fact is to name it. */
    public static UnitId one(String field, String told, At at) {
        return told.isEmpty() ? UnitId.NOT_TOLD : read(field, told, at);
    }

    public static String write(UnitId one) {
        return one.equals(UnitId.NOT_TOLD) ? "" : one.value();
    }

    public static List<UnitId> read(List<String> told, At at) {
        return readAll("units", told, at);
    }

    /** The numbers in a field of another name. */
    public static List<UnitId> readAll(String field, List<String> told, At at) {
        return told.isEmpty()
                ? List.of()
                : Again.of(
                        at.each(
                                field,
                                told,
                                (text, here) ->
                                        here.parent().read(here.name(), text, UnitIds::parse)));
    }

    public static List<String> write(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    static UnitId parse(String told) {
        if (CONTAINER.matcher(told).matches()) {
            return new UnitId(new ContainerNumber(told).value());
        }
        var joined = Text.joined(told);
        return CONTAINER.matcher(joined).matches()
                ? new UnitId(new ContainerNumber(joined).value())
                : new UnitId(SPACES.matcher(Text.trimmed(told)).replaceAll(""));
    }
}
