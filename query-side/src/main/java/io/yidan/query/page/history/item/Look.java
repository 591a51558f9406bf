package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;

/**
 * The sign and tone of what happened: most of it has none.
 *
 * @param strong whether it is said in bold: an authority spoke, or something does not fit
 */
public record Look(String sign, String tone, boolean strong) {
    private static final Look ODD = new Look("odd", "stop", true);

    static Look of(Entries entries, TimelineEntry entry, Deed deed) {
        boolean authority = entries.scene().isAuthority(entry.getParty());
        return switch (deed.kind()) {
            case "HOLD_PLACED" -> new Look("hold", "stop", true);
            case "HOLD_LIFTED" -> new Look("done", "go", true);
            case "DELIVERY_CONFIRMED", "ISSUED", "CLOSED" -> new Look("done", "ink", authority);
            case "HANDOVER_REFUSED" -> new Look("stop", "stop", true);
            case "HANDOVER_DISPUTED" -> ODD;
            case "HANDOVER_EXPIRED" -> new Look("late", "late", true);
            case "VOIDED" -> new Look("stop", "ink", authority);
            case "INTERRUPTED" -> new Look("hold", "late", true);
            case "SEAL_BROKEN", "EXCEPTION_REPORTED" -> counts(entry) ? ODD : plain(authority);
            case Deed.CUSTODY ->
                    entries.gap(entry, deed.units()) ? ODD : new Look("", "", authority);
            default -> fits(entries, entry) ? plain(authority) : ODD;
        };
    }

    /** Whether it shows something that is not as it should be. */
    public boolean odd() {
        return !sign.isEmpty() && !sign.equals("done");
    }

    private static Look plain(boolean authority) {
        return new Look("", "", authority);
    }

    private static boolean counts(TimelineEntry entry) {
        return Entries.stands(entry) || inConflict(entry);
    }

    private static boolean fits(Entries entries, TimelineEntry entry) {
        return !inConflict(entry) && entries.odd(entry).isEmpty();
    }

    private static boolean inConflict(TimelineEntry entry) {
        return entry.getStanding() == Standing.STANDING_IN_CONFLICT;
    }
}
