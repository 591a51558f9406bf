package io.yidan.command;

import io.yidan.access.Caller;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;
import java.util.Optional;

/**
 * What would come of facts if they were told now, one after the other. Nothing is stored, claimed or reserved, so what
 * others tell in between may change it.
 */
public interface Rehearsal {

    /**
     * Tries the facts in this order; earlier ones count for later ones, but what waits and would then be found is not
     * counted in. Empty if what is stored cannot be read at this moment.
     */
    Optional<Outlook> of(Caller caller, List<Told> facts);

    /** A fact and what it is addressed to. */
    record Told(Address addressedTo, Fact fact) {}

    /** What would come of one fact. */
    sealed interface Foreseen {

        /** It would be kept; by no waybill while it matches none. For a duplicate the first outcome is told too. */
        record Kept(Outcome outcome, Outcome first, Optional<WaybillNumber> waybill)
                implements Foreseen {}

        /** It would be turned down like this. */
        record TurnedDown(Reply why) implements Foreseen {}
    }

    /** A waybill that would change, as it stands and as it would stand. */
    record Change(Waybill now, Waybill then) {}

    /** What would come of each fact, in the same order, and the waybills that would change, in the order they were met. */
    record Outlook(List<Foreseen> facts, List<Change> waybills) {}
}
