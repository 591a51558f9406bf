package io.yidan.waybill;

import io.yidan.waybill.decision.Act;

import java.util.EnumSet;
import java.util.Set;

/** How far a waybill has come as a whole, and which decisions are possible there. */
public enum Stage {
    /** Nothing is known under this number. */
    NONE(Act.DRAFT),
    DRAFT(Act.APPROVE, Act.VOID),
    APPROVED(Act.ISSUE, Act.VOID),
    ISSUED(
            Act.VOID,
            Act.LINK_CASE,
            Act.UNLINK_CASE,
            Act.GIVE_CLEARANCE,
            Act.REVOKE_CLEARANCE,
            Act.PLACE_HOLD,
            Act.LIFT_HOLD,
            Act.OFFER_HANDOVER,
            Act.ACCEPT_HANDOVER,
            Act.REFUSE_HANDOVER,
            Act.EXPIRE_HANDOVER,
            Act.SETTLE_CONFLICT,
            Act.PROPOSE_AMENDMENT,
            Act.ACCEPT_AMENDMENT,
            Act.DECLINE_AMENDMENT,
            Act.CANCEL_AMENDMENT),
    IN_EXECUTION(
            Act.LINK_CASE,
            Act.UNLINK_CASE,
            Act.GIVE_CLEARANCE,
            Act.REVOKE_CLEARANCE,
            Act.PLACE_HOLD,
            Act.LIFT_HOLD,
            Act.OFFER_HANDOVER,
            Act.ACCEPT_HANDOVER,
            Act.REFUSE_HANDOVER,
            Act.EXPIRE_HANDOVER,
            Act.SETTLE_CONFLICT,
            Act.CONFIRM_DELIVERY,
            Act.PROPOSE_AMENDMENT,
            Act.ACCEPT_AMENDMENT,
            Act.DECLINE_AMENDMENT,
            Act.CANCEL_AMENDMENT,
            Act.DISPUTE_HANDOVER,
            Act.SETTLE_DISPUTE),
    DELIVERED(
            Act.LINK_CASE,
            Act.UNLINK_CASE,
            Act.GIVE_CLEARANCE,
            Act.REVOKE_CLEARANCE,
            Act.PLACE_HOLD,
            Act.LIFT_HOLD,
            Act.SETTLE_CONFLICT,
            Act.EXPIRE_HANDOVER,
            Act.DISPUTE_HANDOVER,
            Act.SETTLE_DISPUTE,
            Act.CLOSE),
    CLOSED(),
    VOIDED();

    private final Set<Act> possible;

    Stage(Act... possible) {
        this.possible = EnumSet.noneOf(Act.class);
        this.possible.addAll(Set.of(possible));
    }

    public Set<Act> possible() {
        var copy = EnumSet.noneOf(Act.class);
        copy.addAll(possible);
        return copy;
    }

    public boolean allows(Act act) {
        return possible.contains(act);
    }

    /** Whether facts told now come after the end; they are kept all the same. */
    public boolean isOver() {
        return this == DELIVERED || this == CLOSED || this == VOIDED;
    }

    /** Whether the parties of the waybill may post facts on it yet. */
    public boolean isIssued() {
        return this != NONE && this != DRAFT && this != APPROVED;
    }
}
