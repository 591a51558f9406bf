package io.yidan.query.page.decide;

import java.util.List;

/**
 * A decision that is the reader's own party's to take now.
 *
 * @param kind which form it needs
 * @param title what is lacking, or what is at hand
 * @param more since when, until when, where
 * @param id handover, hold or dispute it is about; of an offer, what tells its form from others; or empty
 * @param units units it may be about
 * @param to party that is next, for an offer
 * @param place where, for an offer
 */
public record Todo(
        Kind kind,
        String title,
        String more,
        String id,
        List<Unit> units,
        Receiver to,
        Where place) {

    /** What is decided. But for an answer and an amendment, the form's button is called so. */
    public enum Kind {
        APPROVE,
        ISSUE,
        ANSWER,
        OFFER,
        CONFIRM,
        CLOSE,
        LIFT,
        DISPUTE,
        SETTLE,
        AMENDMENT
    }

    /** A unit by its number, and as it is painted. */
    public record Unit(String number, String painted) {}

    /** A party by its code and its name; empty if none is next. */
    public record Receiver(String code, String name) {
        static final Receiver NOBODY = new Receiver("", "");
    }

    /** A place by its scheme and code; empty if none is needed. */
    public record Where(String scheme, String code) {
        static final Where NOWHERE = new Where("", "");
    }

    static Todo of(Kind kind, String title, String more, String id) {
        return new Todo(kind, title, more, id, List.of(), Receiver.NOBODY, Where.NOWHERE);
    }

    public boolean is(String name) {
        return kind.name().equals(name);
    }
}
