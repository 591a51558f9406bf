package io.yidan.query.customs.figure;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One thing of a customs case that is counted.
 *
 * @param kind what is counted, by its name
 * @param nth number of the event of the case it comes from
 * @param code which of its kind
 * @param office whose it is
 * @param minutes how long it took, if that is measured
 */
public record Figure(
        String kind, int nth, String code, String office, Instant at, OptionalInt minutes) {

    /** What is counted of the procedures there are; a further one may bring kinds of its own. */
    public enum Kind {
        /** A case, by its procedure. */
        DECLARED,
        /** Goods that came to the gate, by whether they were decided on; with the wait if not. */
        ARRIVED,
        /** A decision, by its verdict. */
        DECISION,
        /** A decision that no longer stands as what was declared has changed, by what changed. */
        VOIDED,
        /** An inspection, by why it was and what came of it. */
        INSPECTION,
        /** A check under joint supervision, by which it was and what came of it. */
        CHECK,
        /** Something under joint supervision that was not as it should be, by its code in the list of reasons. */
        IRREGULARITY
    }

    /** How it stood when goods came to the gate. */
    public enum Came {
        /** A decision on the goods stood. */
        BEFORE,
        /** The decision came later. */
        AFTER,
        /** None has come yet. */
        WAITING,
        /** The declaration was withdrawn before there was one. */
        WITHDRAWN
    }
}
