package io.yidan.gateway.post;

import io.yidan.access.Caller;
import io.yidan.codec.Unreadable;
import io.yidan.codec.fact.FactForms;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.Rehearsal.Told;
import io.yidan.gateway.problem.Refusals;
import io.yidan.proto.carrier.v1.LegEvent;

/** Reads an event in right form as the fact its caller tells. */
final class Telling {
    private Telling() {}

    /** Turned down if it has no meaning; names of people go into the vault. */
    static Told read(Caller caller, LegEvent event, PersonalVault vault) {
        try {
            return new Told(
                    FactForms.addressedTo(event),
                    FactForms.told(event, caller.originator(), vault));
        } catch (Unreadable fault) {
            throw Refusals.of(fault, "event.");
        }
    }
}
