package io.yidan.customs.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Limits of harmful substances, from which source and valid when. */
public record LimitSet(
        String id, String source, LocalDate from, Optional<LocalDate> until, List<Limit> limits) {

    public LimitSet {
        limits = List.copyOf(limits);
    }

    /** Whether it is in force on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
