package io.yidan.query.places;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** Makes sure that the clocks of Kazakhstan are known as they have been since 2024: one hour back, five hours east. */
public final class TimeZones {
    private static final Instant AFTER_THE_CHANGE = Instant.parse("2024-03-02T00:00:00Z");
    private static final ZoneOffset FIVE_EAST = ZoneOffset.ofHours(5);

    private TimeZones() {}

    /** Refuses to start on time zone data older than 2024a. */
    public static void check() {
        check(ZoneId.of("Asia/Almaty").getRules());
    }

    static void check(ZoneRules almaty) {
        var found = almaty.getOffset(AFTER_THE_CHANGE);
        if (!found.equals(FIVE_EAST)) {
            throw new IllegalStateException(
                    "The time zone data of this Java is older than 2024a: Asia/Almaty is at "
                            + found
                            + " after 2024-03-01 and should be at +05:00."
                            + " Every local time in Kazakhstan would be wrong by an hour."
                            + " Use a newer Java 25, or renew its data with the tzupdater tool.");
        }
    }
}
