package io.yidan.query.page.history;

import io.yidan.proto.tracking.v1.HandoverView;
import io.yidan.query.page.history.item.Deed;
import io.yidan.query.page.history.item.Entries;
import io.yidan.query.page.history.item.Item;
import io.yidan.query.page.part.Scene;

import java.util.Locale;
import java.util.Set;

/** Which part of the history to show. */
public enum Choice {
    MILESTONES,
    ALL,
    ODD,
    CORRECTED;

    private static final Set<String> GREAT =
            Set.of(
                    "ISSUED",
                    "VOIDED",
                    "HOLD_PLACED",
                    "HOLD_LIFTED",
                    "HANDOVER_REFUSED",
                    "HANDOVER_EXPIRED",
                    "DELIVERY_CONFIRMED",
                    "CLOSED",
                    "AMENDMENT_PROPOSED",
                    "HANDOVER_DISPUTED",
                    "DISPUTE_SETTLED",
                    "AMENDMENT_ACCEPTED",
                    "AMENDMENT_DECLINED",
                    "AMENDMENT_CANCELLED",
                    "RELOADED",
                    "PASSED",
                    "ARRIVED",
                    "INTERRUPTED",
                    "RESUMED",
                    "ETA_UPDATED",
                    "WEIGHED",
                    "MOISTURE_FOUND",
                    "DELIVERED",
                    "EXCEPTION_REPORTED",
                    "SEAL_BROKEN",
                    Deed.CUSTODY);

    /** The choice by its name in an address; milestones if there is no such. */
    public static Choice of(String name) {
        for (Choice choice : values()) {
            if (choice.name().equalsIgnoreCase(name)) {
                return choice;
            }
        }
        return MILESTONES;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(Entries entries, Item item) {
        return switch (this) {
            case ALL -> true;
            case MILESTONES -> !item.struck() && milestone(entries, item);
            case ODD -> !item.struck() && odd(item);
            case CORRECTED -> corrected(entries, item);
        };
    }

    /** What does not fit, what stood still, and what was told before it can have happened. */
    private static boolean odd(Item item) {
        return item.look().odd()
                || (Lag.doubtful(item) && !item.follows() && !item.is("WITHDRAWAL"));
    }

    private static boolean corrected(Entries entries, Item item) {
        return !item.follows()
                && (item.struck()
                        || item.before().isPresent()
                        || item.is("CONFLICT_SETTLED")
                        || item.is("WITHDRAWAL") && entries.alone(item.entry()));
    }

    private static boolean milestone(Entries entries, Item item) {
        return item.happened() && great(entries, item);
    }

    private static boolean great(Entries entries, Item item) {
        return odd(item)
                || switch (item.deed().kind()) {
                    case "DRAFTED", "APPROVED" -> notIssued(entries.scene());
                    case "HANDOVER_OFFERED" -> open(entries.scene(), item);
                    case "DEPARTED" -> !entries.resumedWith(item.entry());
                    case "GATE_OUT" -> !entries.departedWith(item.entry(), item.deed().units());
                    default ->
                            GREAT.contains(item.deed().kind())
                                    || entries.scene().isAuthority(item.entry().getParty());
                };
    }

    private static boolean notIssued(Scene scene) {
        return scene.view().getTimelineList().stream()
                .noneMatch(entry -> entry.getEvent().hasIssued());
    }

    private static boolean open(Scene scene, Item item) {
        String offer = item.entry().getEvent().getHandoverOffered().getHandoverId();
        return scene.view().getHandoversList().stream()
                .filter(one -> one.getHandoverId().equals(offer))
                .map(HandoverView::getState)
                .anyMatch("OFFERED"::equals);
    }
}
