package io.yidan.query.customs;

import io.yidan.customs.CaseStage;
import io.yidan.customs.joint.Open;
import io.yidan.proto.customs.v1.SupervisionView;

/** What a case under joint supervision waits for. */
final class JointDuty {
    private static final String LABORATORY = Open.Kind.CHECK_OPEN + " LABORATORY";

    private JointDuty() {}

    static Duty of(CaseStage stage, SupervisionView known) {
        if (has(known, Open.Kind.IRREGULARITY)) {
            return Duty.RESOLVE;
        }
        return switch (stage) {
            case PRE_DECLARED -> hasRoom(known) ? Duty.EXPECT : Duty.CONFIRM_CAPACITY;
            case ARRIVED_AT_PORT, PORT_CHECK -> atPort(known);
            case PORT_FAILED, CHECK_FAILED -> Duty.ORDER;
            case UNLOADING_CHECK -> atSite(known);
            default -> Duty.RECEIVE;
        };
    }

    private static Duty atPort(SupervisionView known) {
        if (has(known, Open.Kind.CHECK_OPEN)) {
            return Duty.CHECK_AT_PORT;
        }
        if (has(known, Open.Kind.UNITS_NOT_IN)) {
            return Duty.EXPECT;
        }
        return hasRoom(known) ? Duty.AUTHORISE : Duty.CONFIRM_CAPACITY;
    }

    /** What somebody can do at once comes before what must be waited for. */
    private static Duty atSite(SupervisionView known) {
        boolean check =
                known.getOpenList().stream()
                        .filter(one -> one.startsWith(Open.Kind.CHECK_OPEN.name()))
                        .anyMatch(one -> !one.equals(LABORATORY));
        if (check) {
            return Duty.CHECK_AT_SITE;
        }
        if (known.getOpenList().contains(LABORATORY)) {
            boolean sent =
                    known.getSamplesList().stream().anyMatch(one -> !one.getLaboratory().isEmpty());
            return sent ? Duty.REPORT : Duty.SAMPLE;
        }
        if (has(known, Open.Kind.DECLARATION_INCOMPLETE)) {
            return Duty.COMPLETE;
        }
        return has(known, Open.Kind.DUTY_UNSETTLED) ? Duty.SETTLE_DUTY : Duty.RELEASE;
    }

    private static boolean hasRoom(SupervisionView known) {
        return known.getCapacity() >= known.getUnitsCount();
    }

    private static boolean has(SupervisionView known, Open.Kind kind) {
        return known.getOpenList().stream().anyMatch(one -> one.startsWith(kind.name()));
    }
}
