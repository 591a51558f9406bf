package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts that match no waybill, in the hands of whoever told them. What others told is not there for him. */
public interface KeptAside {

    /** What waits of the caller, the oldest first. */
    List<Kept> of(Caller caller, Optional<Mark> after, int most);

    /**
     * Records all that waits under a key of the caller on this waybill, where his part in it decides as ever, and writes
     * down that he joined it. The unit stands in for one that was not told. Asked again it answers with the first place;
     * empty if nothing waits under this key.
     */
    Optional<Reply> join(Caller caller, FactKey key, WaybillNumber waybill, Optional<UnitId> unit);

    /** Gives up all that waits under a key of the caller, by his own will; it stays in the log. */
    Ended setAside(Caller caller, FactKey key);

    /**
     * A fact that waits.
     *
     * @param until when it is given up
     * @param turnedDown code of why the waybill it was told for did not take it, if it was tried
     */
    record Kept(UnmatchedFact told, Instant until, Optional<String> turnedDown, Mark mark) {}

    /** Where in a list a fact stands: when it was kept, and its place in the log. */
    record Mark(Instant keptAt, String stream, int version) {}

    /** What became of setting a fact aside. */
    enum Ended {
        /** Nothing of it waits any longer. */
        DONE,
        /** Nothing waited under this key. */
        NOTHING,
        /** Another telling of it came in meanwhile; all wait on. */
        ANOTHER_CAME
    }
}
