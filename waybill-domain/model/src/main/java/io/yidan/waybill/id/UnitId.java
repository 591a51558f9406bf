package io.yidan.waybill.id;

import io.yidan.waybill.value.Text;

/** The text of a unit's number: a container number, a wagon number, a plate, or the name of a lot of bulk. */
public record UnitId(String value) implements Comparable<UnitId> {
    /** Stands where no unit was told because an alias is to name it. Told numbers have no points, so none is this. */
    public static final UnitId NOT_TOLD = new UnitId("·");

    public UnitId {
        if (!Text.printable(value, 32)) {
            String rule = "is 1 to 32 printable characters";
            throw InvalidIdentifier.of(IdentifierFault.FORM, "unit", value, rule);
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
