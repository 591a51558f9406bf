package io.yidan.waybill.owed;

import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.journey.Journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one answer a visitor comes for, as data: where it is and what it waits for. Pages make the sentence of it.
 *
 * @param place where most units in this state were seen last, or where the act is owed
 * @param leg the leg these are on
 * @param waitsFor the act the headline names; none while units move
 * @param owed everything owed, what stops most goods first
 */
public record Answer(
        State state,
        Optional<Place> place,
        Optional<Integer> leg,
        Optional<Owed> waitsFor,
        List<Owed> owed,
        Counts counts) {

    /** The answer at this time. */
    public static Answer of(Waybill waybill, Journey journey, Instant at) {
        return of(waybill, journey, at, Limits.USUAL);
    }

    public static Answer of(Waybill waybill, Journey journey, Instant at, Limits limits) {
        return of(
                waybill.stage(),
                journey.units().stream().map(Seen::of).toList(),
                Owed.of(waybill, journey, at, limits));
    }

    /** The answer that follows from the stage, from where the units are, and from what is owed. */
    public static Answer of(Stage stage, List<Seen> units, List<Owed> owed) {
        return new Headline(units, owed).answer(stage);
    }

    /** What the headline says of the goods. */
    public enum State {
        /** There is no such waybill yet. */
        UNKNOWN,
        NOT_ISSUED,
        /** Issued, and nobody has taken anything. */
        NOT_BEGUN,
        MOVING,
        /** Under way, but the expected arrival has passed without a word. */
        NO_WORD,
        /** At a place, within its time. */
        AT_PLACE,
        /** At a place, and stopped or over its time. */
        STANDING,
        /** All units are with the consignee, who has not confirmed. */
        ALL_THERE,
        DELIVERED,
        CLOSED,
        VOIDED
    }

    /** How many units there are, and in which state each is; ended ones are delivered or written off. */
    public record Counts(int all, int moving, int noWord, int atPlace, int standing, int ended) {}
}
