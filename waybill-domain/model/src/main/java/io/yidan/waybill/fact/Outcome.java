package io.yidan.waybill.fact;

/** What became of a fact that was told. */
public enum Outcome {
    /** Kept; stands unless a higher revision or a withdrawal comes. */
    ACCEPTED,
    /** Kept; a higher revision or a withdrawal is already there. */
    STALE,
    /** Heard before; nothing stored. */
    DUPLICATE,
    /** Kept; the same key and revision was told with other content. */
    CONFLICT,
    /** Kept aside; no waybill of that number that the teller has a part in is issued yet. */
    UNMATCHED
}
