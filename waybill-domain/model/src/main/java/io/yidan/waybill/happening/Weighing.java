package io.yidan.waybill.happening;

import java.util.Optional;

/** A weight in grams, how it was found, and whether water is in it. */
public record Weighing(
        Method method,
        Basis basis,
        Optional<Long> grossGrams,
        Optional<Long> tareGrams,
        Optional<Long> netGrams,
        Optional<Integer> moistureHundredths,
        String device,
        String slip) {

    /** How a weight was found. */
    public enum Method {
        DECLARED,
        WEIGHBRIDGE,
        RAIL_IN_MOTION,
        RAIL_STATIC,
        DRAFT_SURVEY
    }

    /** Whether water is in the figure. */
    public enum Basis {
        WET,
        DRY
    }
}
