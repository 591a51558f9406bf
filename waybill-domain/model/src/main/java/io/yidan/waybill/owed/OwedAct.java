package io.yidan.waybill.owed;

/** What somebody owes: a decision to take, or something to do and tell. The names are part of the public contract. */
public enum OwedAct {
    LIFT_HOLD,
    RESOLVE_SEAL,
    GO_ON,
    OFFER_HANDOVER,
    ANSWER_HANDOVER,
    SEND_ON,
    DEPART,
    TAKE_CUSTODY,
    REPORT,
    APPROVE,
    ISSUE,
    CONFIRM_DELIVERY,
    SETTLE_CONFLICT,
    CLOSE,
    ANSWER_AMENDMENT,
    SETTLE_DISPUTE,
    CLEAR
}
