package io.yidan.waybill.owed;

import java.time.Duration;

/** How long units may stay where the plan of the stay does not say. */
public record Limits(Duration stay) {
    /** Four hours between two legs, as the regional plan asks. */
    public static final Limits USUAL = new Limits(Duration.ofHours(4));
}
