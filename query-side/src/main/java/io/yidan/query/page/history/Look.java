package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.query.page.part.Scene;

/** The sign and tone of a row: most have none. */
record Look(String sign, String tone) {
    private static final Look PLAIN = new Look("", "");
    private static final Look ODD = new Look("odd", "stop");

    static Look of(Scene scene, TimelineEntry entry, Deed deed) {
        return switch (deed.kind()) {
            case "HOLD_PLACED" -> new Look("hold", "stop");
            case "HOLD_LIFTED", "DELIVERY_CONFIRMED", "CONFLICT_SETTLED" -> new Look("done", "go");
            case "ISSUED", "CLOSED" -> new Look("done", "ink");
            case "HANDOVER_REFUSED" -> new Look("stop", "stop");
            case "SEAL_BROKEN", "EXCEPTION_REPORTED" -> ODD;
            case "INTERRUPTED" -> new Look("hold", "late");
            default -> fits(scene, entry) ? PLAIN : ODD;
        };
    }

    private static boolean fits(Scene scene, TimelineEntry entry) {
        if (entry.getStanding() == Standing.STANDING_IN_CONFLICT) {
            return false;
        }
        return scene.view().getAnomaliesList().stream().noneMatch(odd -> shows(odd, entry));
    }

    /** Whether a row is the one that shows something odd. Custody taken by one side only is said elsewhere. */
    static boolean shows(AnomalyView odd, TimelineEntry entry) {
        if (odd.getFactKey().isEmpty()
                || odd.getCode().equals("ONE_SIDED_CUSTODY")
                || !entry.getEvent().hasFactRecorded()) {
            return false;
        }
        var fact = entry.getEvent().getFactRecorded();
        var key =
                fact.getOriginator()
                        + ":"
                        + fact.getEnvelope().getSourceSystem()
                        + ":"
                        + fact.getEnvelope().getEventId();
        return odd.getFactKey().equals(key) && entry.getStanding() == Standing.STANDING_STANDS;
    }
}
