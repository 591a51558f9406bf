package io.yidan.codec.stored;

import io.yidan.proto.event.v1.WaybillEvent;

/** The kinds of stored events by number. A number is never given to another kind. */
public final class TypeIds {
    /** A fact taken back; a fact told is this plus the number of its happening. */
    public static final int FACT = 1000;

    private TypeIds() {}

    public static int of(WaybillEvent event) {
        return event.hasFactRecorded() ? FACT + happening(event) : event.getEventCase().getNumber();
    }

    public static boolean isFact(int typeId) {
        return typeId >= FACT;
    }

    private static int happening(WaybillEvent event) {
        var fact = event.getFactRecorded();
        return fact.hasHappening() ? fact.getHappening().getKindCase().getNumber() : 0;
    }
}
