package io.yidan.waybill.happening;

import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/** Which units a happening names, and which means, one switch for all kinds. */
public final class Units {
    private Units() {}

    /** The units it names; those on a means it names are not among them. */
    public static List<UnitId> namedIn(Happening happening) {
        return switch (happening) {
            case Movement movement -> namedIn(movement);
            case Custody.Stuffed h -> h.units();
            case Custody.Stripped h -> h.units();
            case Custody.CargoReceived h -> h.units();
            case Custody.Delivered h -> h.units();
            case Condition.SealAffixed h -> List.of(h.unit());
            case Condition.SealChecked h -> List.of(h.unit());
            case Condition.SealBroken h -> List.of(h.unit());
            case Condition.SealReplaced h -> List.of(h.unit());
            case Condition.Weighed h -> List.of(h.unit());
            case Condition.MoistureFound h -> h.units();
            case Condition.ExceptionReported h -> h.concerned().units();
            case Planning.Booked h -> h.units();
            case Planning.EtaUpdated h -> h.units();
        };
    }

    /** What moved or was concerned, for kinds that may name a means instead of its units. */
    public static Optional<Moved> movedIn(Happening happening) {
        return switch (happening) {
            case Movement movement -> movedIn(movement);
            case Condition.ExceptionReported h -> Optional.of(h.concerned());
            case Condition _, Custody _, Planning _ -> Optional.empty();
        };
    }

    /** Whether it is about exactly one unit: a seal, a weight. */
    public static boolean aboutOne(Happening happening) {
        return switch (happening) {
            case Condition.MoistureFound _, Condition.ExceptionReported _ -> false;
            case Condition _ -> true;
            case Movement _, Custody _, Planning _ -> false;
        };
    }

    /** The same with this unit where none was told. */
    public static Happening found(Happening happening, UnitId unit) {
        return switch (happening) {
            case Condition.SealAffixed h when untold(h.unit()) ->
                    new Condition.SealAffixed(unit, h.number(), h.source());
            case Condition.SealChecked h when untold(h.unit()) ->
                    new Condition.SealChecked(unit, h.number(), h.state(), h.photoSha256());
            case Condition.SealBroken h when untold(h.unit()) ->
                    new Condition.SealBroken(unit, h.number(), h.reason());
            case Condition.SealReplaced h when untold(h.unit()) ->
                    new Condition.SealReplaced(
                            unit, h.old(), h.replacement(), h.source(), h.reason());
            case Condition.Weighed h when untold(h.unit()) ->
                    new Condition.Weighed(unit, h.weighing());
            case Condition _, Movement _, Custody _, Planning _ -> happening;
        };
    }

    private static boolean untold(UnitId unit) {
        return unit.equals(UnitId.NOT_TOLD);
    }

    private static List<UnitId> namedIn(Movement movement) {
        return switch (movement) {
            case Movement.UnitAssociated h -> h.units();
            case Movement.UnitDissociated h -> h.units();
            case Movement _ -> movedIn(movement).map(Moved::units).orElse(List.of());
        };
    }

    private static Optional<Moved> movedIn(Movement movement) {
        return switch (movement) {
            case Movement.UnitAssociated _, Movement.UnitDissociated _ -> Optional.empty();
            case Movement.Loaded(Moved moved) -> Optional.of(moved);
            case Movement.Unloaded(Moved moved) -> Optional.of(moved);
            case Movement.GateIn(Moved moved, _) -> Optional.of(moved);
            case Movement.GateOut(Moved moved, _) -> Optional.of(moved);
            case Movement.Departed(Moved moved, _) -> Optional.of(moved);
            case Movement.Passed(Moved moved, _) -> Optional.of(moved);
            case Movement.Arrived(Moved moved, _) -> Optional.of(moved);
            case Movement.Interrupted(Moved moved, _) -> Optional.of(moved);
            case Movement.Resumed(Moved moved) -> Optional.of(moved);
        };
    }
}
