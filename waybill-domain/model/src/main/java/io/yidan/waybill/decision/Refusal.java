package io.yidan.waybill.decision;

/** Why something was turned down. The names are part of the public contract: partners branch on them. */
public enum Refusal {
    /** The stage of the waybill does not allow this act; the answer lists those it allows. */
    NOT_IN_THIS_STAGE,
    /** The act belongs to another party. */
    NOT_YOURS,
    /** The decision rests on a revision that is no longer the last. */
    REVISION_MOVED_ON,
    /** The request id was used before with other content. */
    REQUEST_ID_REUSED,
    /** A hold is open. */
    HOLD_OPEN,
    /** No hold of this id is open. */
    HOLD_UNKNOWN,
    /** No open handover of this name. */
    HANDOVER_NOT_OPEN,
    /** A handover of this name exists already. */
    HANDOVER_NAME_TAKEN,
    /** The offering party does not have all of these units. */
    CUSTODY_ELSEWHERE,
    /** The party that shall take over has no part in the waybill. */
    RECEIVER_UNKNOWN,
    /** Some units are neither delivered nor written off. */
    NOT_ALL_DELIVERED,
    /** Somebody has taken custody; a return is needed instead. */
    CUSTODY_TAKEN,
    /** There is no such conflict to settle. */
    CONFLICT_UNKNOWN,
    /** Facts that contradict each other are not settled. */
    CONFLICT_OPEN,
    /** The waybill has no such leg. */
    LEG_UNKNOWN,
    /** The waybill has no such unit. */
    UNIT_UNKNOWN,
    /** A movement must say where. */
    PLACE_MISSING,
    /** Shipper, consignee or operator is not named. */
    PARTY_MISSING,
    /** Legs are not numbered from 1, or one does not begin where the one before ends. */
    LEGS_DO_NOT_MEET,
    /** A unit is named twice. */
    UNIT_TWICE,
    /** A plan ends before it begins, or weights cannot be. */
    CONTENT_IMPOSSIBLE,
    /** The amendment changes nothing. */
    AMENDMENT_EMPTY,
    /** An open amendment touches the same entry. */
    AMENDMENT_OVERLAPS,
    /** No amendment of this id waits for an answer of this party. */
    AMENDMENT_NOT_OPEN,
    /** The leg has begun or was told of; its plan up to there stays. */
    LEG_BEGUN,
    /** Something was told or decided of the unit; it stays. */
    UNIT_IN_USE,
    /** No handover of this name was accepted. */
    HANDOVER_NOT_ACCEPTED,
    /** Who shall answer for it has no part in the waybill. */
    LIABLE_UNKNOWN,
    /** The handover was answered too long ago to be disputed. */
    NOTICE_OVER,
    /** No such dispute is open. */
    DISPUTE_UNKNOWN,
    /** A dispute is open. */
    DISPUTE_OPEN,
    /** A customs case that covers the waybill has not cleared it. */
    CLEARANCE_MISSING,
    /** The case covers the waybill already, or names it twice. */
    WAYBILL_LINKED,
    /** The case does not cover the waybill, or would cover none. */
    WAYBILL_NOT_LINKED,
    /** The waybills are too different to go under one declaration. */
    MERGE_UNEQUAL,
    /** The goods are not under way yet, or expected too late. */
    DECLARED_TOO_EARLY,
    /** The goods have reached the supervised place. */
    DECLARED_TOO_LATE,
    /** The waybill names no customs office. */
    OFFICE_MISSING,
    /** The decision rests on declared data that has changed. */
    BASIS_CHANGED,
    /** A verdict lacks its bay or its reason. */
    VERDICT_INCOMPLETE,
    /** No office waits for papers. */
    DOCUMENTS_NOT_ASKED,
    /** The goods are neither refused nor found wanting. */
    NOTHING_TO_DISPOSE,
    /** The place is not a listed place of unloading of that office. */
    SITE_UNLISTED,
    /** No checks, or no one set of limits in force, are laid down for these goods. */
    GOODS_UNRULED,
    /** The place of unloading has no room for so many units, or has not confirmed it. */
    CAPACITY_MISSING,
    /** The plan of the case does not ask for this check, or not any more. */
    CHECK_NOT_ASKED,
    /** A check of radioactivity says both dose rates, and no other says any. */
    MEASUREMENT_MISSING,
    /** What was measured is over the limit, so it is not passed. */
    LIMIT_EXCEEDED,
    /** Checks, units, irregularities or duties are open; the detail names them. */
    STILL_OPEN,
    /** No irregularity of this id is open. */
    IRREGULARITY_UNKNOWN,
    /** No sample of this id is where it would have to be. */
    SAMPLE_UNKNOWN,
    /** The id of a sample, or the number of a report on it, is taken. */
    SAMPLE_KNOWN,
    /** All serials of operator, customer and day, or of cases of the day, are given out. */
    NUMBERS_EXHAUSTED
}
