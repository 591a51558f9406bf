package io.yidan.customs.joint;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/**
 * Something on the way was not as it should be.
 *
 * @param id unique in the case
 * @param units concerned; none means all
 * @param resolution how an office settled it, once it has
 */
public record Irregularity(
        String id, Kind kind, List<UnitId> units, String note, Optional<Resolution> resolution) {

    public Irregularity {
        units = List.copyOf(units);
    }

    /** What was not as it should be, with its code in the list of reasons. */
    public enum Kind {
        LOCK_OPENED("I-OPEN"),
        OFF_ROUTE("I-ROUTE"),
        OVERDUE("I-LATE"),
        SEAL_DIFFERS("I-NUM"),
        WRONG_UNIT("I-UNIT"),
        SHORT_WEIGHT("I-SHORT"),
        CONDITION_OVERDUE("I-COND");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Which office settled it and why. */
    public record Resolution(PartyId by, String reason) {}

    public boolean isOpen() {
        return resolution.isEmpty();
    }

    Irregularity resolved(PartyId by, String reason) {
        return new Irregularity(id, kind, units, note, Optional.of(new Resolution(by, reason)));
    }
}
