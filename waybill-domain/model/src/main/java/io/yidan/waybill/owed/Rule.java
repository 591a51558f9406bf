package io.yidan.waybill.owed;

/** The rules by which acts are owed, told in docs/rules.md. What stops goods hardest stands first; ids never change. */
public enum Rule {
    /** A hold is open. */
    HOLD_OPEN("R-01", Debtor.HOLDER, OwedAct.LIFT_HOLD, Clock.NONE),
    /** A seal differs or is broken, and is neither replaced nor read right since. */
    SEAL_NOT_SETTLED("R-02", Debtor.OFFICE, OwedAct.RESOLVE_SEAL, Clock.NONE),
    /** A planned stop is exceeded, or the way was interrupted. */
    STOP_EXCEEDED("R-03", Debtor.LEG_CARRIER, OwedAct.GO_ON, Clock.NONE),
    /** Units came to the end of a leg and are not offered to the next. */
    NOT_HANDED_OVER("R-04", Debtor.LEG_CARRIER, OwedAct.OFFER_HANDOVER, Clock.STAY_LIMIT),
    /** A handover was offered and not answered. */
    OFFER_NOT_ANSWERED("R-05", Debtor.RECEIVER, OwedAct.ANSWER_HANDOVER, Clock.OFFER_EXPIRY),
    /** Units stay at a terminal. */
    NOT_SENT_ON("R-06", Debtor.LEG_CARRIER, OwedAct.SEND_ON, Clock.STAY_LIMIT),
    /** Units were taken and have not left. */
    NOT_DEPARTED("R-07", Debtor.LEG_CARRIER, OwedAct.DEPART, Clock.PLANNED_DEPARTURE),
    /** The waybill is issued and the first carrier has not taken the units. */
    NOT_TAKEN("R-08", Debtor.LEG_CARRIER, OwedAct.TAKE_CUSTODY, Clock.PLANNED_DEPARTURE),
    /** The expected arrival has passed and nobody told of one. */
    NO_WORD("R-09", Debtor.LEG_CARRIER, OwedAct.REPORT, Clock.NONE),
    /** The draft waits for the shipper's yes. */
    NOT_APPROVED("R-10", Debtor.SHIPPER, OwedAct.APPROVE, Clock.PLANNED_DEPARTURE),
    /** The draft is approved and not issued. */
    NOT_ISSUED("R-11", Debtor.OPERATOR, OwedAct.ISSUE, Clock.PLANNED_DEPARTURE),
    /** All units reached the consignee, who has not confirmed. */
    NOT_CONFIRMED("R-12", Debtor.CONSIGNEE, OwedAct.CONFIRM_DELIVERY, Clock.NONE),
    /** One key and revision was told in two ways. */
    FACTS_CONTRADICT("R-13", Debtor.OPERATOR, OwedAct.SETTLE_CONFLICT, Clock.NONE),
    /** The waybill is delivered and nothing is open. */
    NOT_CLOSED("R-14", Debtor.OPERATOR, OwedAct.CLOSE, Clock.NONE),
    /** A change of what the waybill says was proposed and not everybody has answered. */
    AMENDMENT_OPEN("R-15", Debtor.APPROVER, OwedAct.ANSWER_AMENDMENT, Clock.NONE),
    /** One side of a handover disputes it and nobody has settled that. */
    DISPUTE_OPEN("R-16", Debtor.OPERATOR, OwedAct.SETTLE_DISPUTE, Clock.NONE),
    /** All units reached the consignee and a customs case has not cleared them, or no longer. */
    CLEARANCE_LACKING("R-17", Debtor.CUSTOMS, OwedAct.CLEAR, Clock.NONE);

    private final String id;
    private final Debtor debtor;
    private final OwedAct act;
    private final Clock clock;

    Rule(String id, Debtor debtor, OwedAct act, Clock clock) {
        this.id = id;
        this.debtor = debtor;
        this.act = act;
        this.clock = clock;
    }

    /** As pages print it. Example: R-03. */
    public String id() {
        return id;
    }

    public Debtor debtor() {
        return debtor;
    }

    public OwedAct act() {
        return act;
    }

    public Clock clock() {
        return clock;
    }

    /** By which part a party owes it. */
    public enum Debtor {
        /** Who placed the hold. */
        HOLDER,
        /** Customs of the place of unloading if named, that of the port, or else the operator. */
        CUSTOMS,
        /** Customs of the place of unloading if named, or else the operator. */
        OFFICE,
        /** The carrier or terminal of the leg. */
        LEG_CARRIER,
        /** Who was offered the units. */
        RECEIVER,
        SHIPPER,
        OPERATOR,
        CONSIGNEE,
        /** Who has a say in a field that is changed and has not answered. */
        APPROVER
    }

    /** Until when it is due. */
    public enum Clock {
        NONE,
        /** The offer says when it expires. */
        OFFER_EXPIRY,
        /** From arrival as long as the stay is planned for, or else four hours. */
        STAY_LIMIT,
        /** The planned departure of the leg; past already when units were taken, four hours from then. */
        PLANNED_DEPARTURE
    }
}
