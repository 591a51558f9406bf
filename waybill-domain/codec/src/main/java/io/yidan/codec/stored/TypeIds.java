package io.yidan.codec.stored;

import io.yidan.proto.event.v1.CaseStepTaken;
import io.yidan.proto.event.v1.WaybillEvent;

/** The kinds of stored events by number. A number is never given to another kind. */
public final class TypeIds {
    /** A fact taken back; a fact told is this plus the number of its happening. */
    public static final int FACT = 1000;

    /** What happened to a customs case is this plus its number; steps asked for as such come a hundred later. */
    private static final int CASE = 2000;

    private TypeIds() {}

    public static int of(WaybillEvent event) {
        return switch (event.getEventCase()) {
            case FACT_RECORDED -> FACT + happening(event);
            case CASE_STEP_TAKEN -> CASE + step(event.getCaseStepTaken());
            default -> event.getEventCase().getNumber();
        };
    }

    public static boolean isFact(int typeId) {
        return typeId >= FACT && typeId < CASE;
    }

    private static int step(CaseStepTaken taken) {
        return taken.hasStep()
                ? 100 + taken.getStep().getStepCase().getNumber()
                : taken.getHappenedCase().getNumber();
    }

    private static int happening(WaybillEvent event) {
        var fact = event.getFactRecorded();
        return fact.hasHappening() ? fact.getHappening().getKindCase().getNumber() : 0;
    }
}
