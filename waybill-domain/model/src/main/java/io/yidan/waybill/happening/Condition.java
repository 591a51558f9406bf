package io.yidan.waybill.happening;

import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/** The state of units: seals, weights, water, damage. */
public sealed interface Condition extends Happening {

    record SealAffixed(UnitId unit, SealNumber number, SealSource source) implements Condition {}

    /** A seal was read; no number means none was there. */
    record SealChecked(
            UnitId unit, Optional<SealNumber> number, SealState state, String photoSha256)
            implements Condition {}

    record SealBroken(UnitId unit, Optional<SealNumber> number, String reason)
            implements Condition {}

    record SealReplaced(
            UnitId unit,
            Optional<SealNumber> old,
            SealNumber replacement,
            SealSource source,
            String reason)
            implements Condition {}

    record Weighed(UnitId unit, Weighing weighing) implements Condition {}

    /** Water by mass of the wet cargo, as a laboratory found it. No units named means all of them. */
    record MoistureFound(
            List<UnitId> units,
            Optional<Integer> cargoLine,
            int moistureHundredths,
            String method,
            String sample)
            implements Condition {}

    record ExceptionReported(
            Kind kind, Moved concerned, String reason, String remark, Optional<Integer> pieces)
            implements Condition {

        /** What went wrong. */
        public enum Kind {
            DELAY,
            DAMAGE,
            SHORTAGE,
            TOTAL_LOSS
        }
    }

    /** Who put a seal on. */
    enum SealSource {
        UNKNOWN,
        SHIPPER,
        CARRIER,
        TERMINAL,
        CUSTOMS,
        CUSTOMS_ELECTRONIC
    }

    /** In what state a seal was found. */
    enum SealState {
        UNKNOWN,
        INTACT,
        DAMAGED,
        BROKEN,
        MISSING;

        /** Whether nothing is said against it: who reads a number only says nothing of the seal's state. */
        public boolean isSound() {
            return switch (this) {
                case UNKNOWN, INTACT -> true;
                case DAMAGED, BROKEN, MISSING -> false;
            };
        }
    }
}
