package io.yidan.query.customs;

import io.yidan.customs.joint.Open;
import io.yidan.proto.customs.v1.SupervisionView;

/** What a case under joint supervision waits for; an irregularity comes before everything else. */
record JointDuty(SupervisionView known) {
    private static final String LABORATORY = Open.Kind.CHECK_OPEN + " LABORATORY";

    /** Not at the port yet. */
    Duty onTheRoad() {
        return or(hasRoom() ? Duty.EXPECT : Duty.CONFIRM_CAPACITY);
    }

    Duty atPort() {
        if (has(Open.Kind.CHECK_OPEN)) {
            return or(Duty.CHECK_AT_PORT);
        }
        if (has(Open.Kind.UNITS_NOT_IN)) {
            return or(Duty.EXPECT);
        }
        return or(hasRoom() ? Duty.AUTHORISE : Duty.CONFIRM_CAPACITY);
    }

    /** All in at the place of unloading. What somebody can do at once comes before what must be waited for. */
    Duty atSite() {
        boolean check =
                known.getOpenList().stream()
                        .filter(one -> one.startsWith(Open.Kind.CHECK_OPEN.name()))
                        .anyMatch(one -> !one.equals(LABORATORY));
        if (check) {
            return or(Duty.CHECK_AT_SITE);
        }
        if (known.getOpenList().contains(LABORATORY)) {
            boolean sent =
                    known.getSamplesList().stream().anyMatch(one -> !one.getLaboratory().isEmpty());
            return or(sent ? Duty.REPORT : Duty.SAMPLE);
        }
        if (has(Open.Kind.DECLARATION_INCOMPLETE)) {
            return or(Duty.COMPLETE);
        }
        return or(has(Open.Kind.DUTY_UNSETTLED) ? Duty.SETTLE_DUTY : Duty.RELEASE);
    }

    /** This, unless an office has something to settle first. */
    Duty or(Duty otherwise) {
        return has(Open.Kind.IRREGULARITY) ? Duty.RESOLVE : otherwise;
    }

    private boolean hasRoom() {
        return known.getCapacity() >= known.getUnitsCount();
    }

    private boolean has(Open.Kind kind) {
        return known.getOpenList().stream().anyMatch(one -> one.startsWith(kind.name()));
    }
}
