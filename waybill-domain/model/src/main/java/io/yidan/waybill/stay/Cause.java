package io.yidan.waybill.stay;

/** Why a minute of a stay goes by; each cause names the party it is booked to. The names are part of the contract. */
public enum Cause {
    /** A hold is open: booked to who placed it. */
    HELD,
    /** A handover was offered and not answered: booked to who should answer. */
    NOT_ANSWERED,
    /** Arrived and not yet handed over: booked to who brought it. */
    NOT_HANDED_OVER,
    /** A terminal has it: booked to the terminal. */
    AT_TERMINAL,
    /** A terminal has it, its departure was planned for now, and nothing to carry it has come: booked to the next carrier. */
    NOT_FETCHED,
    /** The next carrier has it and has not left: booked to that carrier. */
    NOT_DEPARTED,
    /** Somebody else has it: booked to that party. */
    IN_OTHER_HANDS,
    /** Nobody is known to have it: booked to nobody. */
    IN_NOBODYS_HANDS
}
