package io.yidan.query.find;

import io.yidan.waybill.alias.AliasScheme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A number of a waybill that fits what is looked for.
 *
 * @param scheme kind of the number; empty if it is the waybill's own
 * @param shown the number as it was told
 * @param match how it fits
 * @param part how much of it fits, in letters and digits
 * @param units units that bear or bore it, or were on it; none for the whole waybill
 * @param leg leg it is of, 0 if it is not of one leg
 * @param from when it began to mean the waybill
 * @param to when it ceased to
 */
public record Hit(
        String waybill,
        Optional<AliasScheme> scheme,
        String shown,
        Match match,
        int part,
        List<String> units,
        int leg,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** How a number fits. */
    public enum Match {
        WHOLE,
        BEGINNING,
        END
    }
}
