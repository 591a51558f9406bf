package io.yidan.command.axon.customs;

import io.yidan.customs.declaration.Timing;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.journey.Progress;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What is known of goods' way when they are declared. */
public final class Timings {
    private final InstantSource clock;
    private final Duration exportWindow;

    /** The window says how long before the expected arrival an export may be declared at the earliest. */
    public Timings(InstantSource clock, Duration exportWindow) {
        this.clock = clock;
        this.exportWindow = exportWindow;
    }

    /** Of goods on these waybills, on their way to this place. */
    Timing of(List<Waybill> waybills, Place place) {
        return new Timing(
                clock.instant(),
                waybills.stream().allMatch(Timings::departed),
                waybills.stream().anyMatch(waybill -> reached(waybill, place)),
                exportWindow);
    }

    private static boolean departed(Waybill waybill) {
        return waybill.journey().legs().stream()
                .anyMatch(leg -> leg.most().compareTo(Progress.UNDER_WAY) >= 0);
    }

    private static boolean reached(Waybill waybill, Place place) {
        return waybill.facts().standing().stream()
                .map(Filed::fact)
                .filter(fact -> fact.happening().filter(Timings::arrives).isPresent())
                .flatMap(fact -> fact.envelope().place().stream())
                .anyMatch(place::samePlace);
    }

    private static boolean arrives(Happening happening) {
        return happening instanceof Movement.Arrived || happening instanceof Movement.GateIn;
    }
}
