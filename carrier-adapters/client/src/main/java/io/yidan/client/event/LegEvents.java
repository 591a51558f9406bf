package io.yidan.client.event;

/** Where the message of a happening begins: {@code on(number).fact("mv", "1").at(…).place(…).departed(box)}. */
public final class LegEvents {
    private final String waybill;

    private LegEvents(String waybill) {
        this.waybill = waybill;
    }

    /** Happenings of the waybill of this number. */
    public static LegEvents on(String waybill) {
        return new LegEvents(waybill);
    }

    /** A fact under the key by which its source will name it for ever; revision 1, actual, unless said otherwise. */
    public LegEventDraft fact(String system, String id) {
        return new LegEventDraft(waybill, system, id);
    }
}
