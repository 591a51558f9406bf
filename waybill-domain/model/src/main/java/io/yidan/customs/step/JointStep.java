package io.yidan.customs.step;

import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.LabResult;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Dose;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Optional;

/** Steps of goods that two offices supervise: one at the port of entry, one at the place of unloading. */
public sealed interface JointStep extends CaseStep {

    /** What the exchange tells of the way, as carriers told it. */
    sealed interface Told extends JointStep {}

    /** The place of unloading has room for so many units. */
    record CapacityConfirmed(int units, EventTime until) implements JointStep {}

    /** Units reached the port, left it, or were seen on their way. */
    record UnitsMoved(Way way, List<UnitId> units, Place place, EventTime at) implements Told {
        public UnitsMoved {
            units = List.copyOf(units);
        }

        /** Where to. */
        public enum Way {
            REACHED_PORT,
            LEFT_PORT,
            SEEN
        }
    }

    /** Seals read on the way by whoever had the units. */
    record SealsRead(List<SealReading> readings) implements Told {
        public SealsRead {
            readings = List.copyOf(readings);
        }
    }

    /** A check was made; the dose for radioactivity only. */
    record Checked(
            CheckKind kind,
            boolean passed,
            Optional<Dose> dose,
            String instrument,
            String findings,
            EventTime at)
            implements JointStep {}

    record TransferAuthorised(Transfer transfer) implements JointStep {}

    /** Customs seals and locks put on units before they leave the port. */
    record UnitsSealed(List<UnitSeals> seals, EventTime at) implements JointStep {
        public UnitsSealed {
            seals = List.copyOf(seals);
        }
    }

    record IrregularityRaised(Irregularity.Kind kind, List<UnitId> units, String note)
            implements JointStep {
        public IrregularityRaised {
            units = List.copyOf(units);
        }
    }

    /** Settled for a reason; new seals where others were put on. */
    record IrregularityResolved(
            String irregularity, String reason, List<UnitSeals> seals, EventTime at)
            implements JointStep {
        public IrregularityResolved {
            seals = List.copyOf(seals);
        }
    }

    /** The office saw units come in and read their seals without looking at what was put on. */
    record ArrivalVerified(List<UnitSeals> seen, EventTime at) implements JointStep {
        public ArrivalVerified {
            seen = List.copyOf(seen);
        }
    }

    record SampleTaken(String sample, int increments, int parts, EventTime at)
            implements JointStep {}

    record SampleSent(String sample, PartyId laboratory, SealNumber seal, EventTime at)
            implements JointStep {}

    record SampleReceived(String sample, SealNumber seal, boolean whole, EventTime at)
            implements JointStep {}

    /** What a laboratory found; a correction names the report it takes the place of. */
    record ResultReported(
            String sample,
            String report,
            List<LabResult> results,
            Optional<String> corrects,
            EventTime at)
            implements JointStep {
        public ResultReported {
            results = List.copyOf(results);
        }
    }

    record ConditionsSet(Conditions conditions) implements JointStep {}

    /** The second step of the declaration, in full. */
    record DeclarationCompleted(EventTime at) implements JointStep {}

    record DutySettled(String reference, EventTime at) implements JointStep {}

    /** All is passed; on data of this hash. */
    record Released(Bytes basis) implements JointStep {}
}
