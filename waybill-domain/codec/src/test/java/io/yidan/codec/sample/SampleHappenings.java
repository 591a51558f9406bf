package io.yidan.codec.sample;

import static io.yidan.codec.sample.Samples.BOX_2;
import static io.yidan.codec.sample.Samples.BOX_3;
import static io.yidan.codec.sample.Samples.NOON;
import static io.yidan.codec.sample.Samples.PERSON;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealSource;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One happening of every kind. */
final class SampleHappenings {
    private static final List<UnitId> BOXES = List.of(BOX_2, BOX_3);
    private static final Means WAGON = new Means(Means.Kind.WAGON_1520, "94990017");
    private static final Means TRUCK = new Means(Means.Kind.VEHICLE, "新B0D101");
    private static final Moved NAMED = new Moved(BOXES, Optional.empty());
    private static final Moved ON_WAGON = new Moved(List.of(), Optional.of(WAGON));
    private static final SealNumber SEAL = new SealNumber("KZR-88213");
    private static final SealNumber OTHER_SEAL = new SealNumber("CN0047125");

    private SampleHappenings() {}

    static Stream<Happening> all() {
        return Stream.of(movements(), custodies(), conditions(), plannings())
                .flatMap(topic -> topic);
    }

    private static Stream<Happening> movements() {
        return Stream.of(
                new Movement.UnitAssociated(BOXES, WAGON, "1"),
                new Movement.UnitDissociated(BOXES, TRUCK),
                new Movement.Loaded(NAMED),
                new Movement.Unloaded(NAMED),
                new Movement.GateIn(NAMED, "north"),
                new Movement.GateOut(NAMED, ""),
                new Movement.Departed(ON_WAGON, "85012"),
                new Movement.Passed(ON_WAGON, ""),
                new Movement.Arrived(ON_WAGON, "85012"),
                new Movement.Interrupted(ON_WAGON, "D-LOCO"),
                new Movement.Resumed(ON_WAGON));
    }

    private static Stream<Happening> custodies() {
        return Stream.of(
                new Custody.Stuffed(BOXES, Optional.of(1), Optional.of(12)),
                new Custody.Stripped(BOXES, Optional.empty()),
                new Custody.CargoReceived(
                        BOXES, "SMGS note 30260904", Optional.of(24), "sound outside"),
                new Custody.Delivered(BOXES, "two dents", Optional.of(PERSON)));
    }

    private static Stream<Happening> conditions() {
        var weighing =
                new Weighing(
                        Weighing.Method.WEIGHBRIDGE,
                        Weighing.Basis.DRY,
                        Optional.of(28_400_000L),
                        Optional.of(2_680_000L),
                        Optional.of(25_720_000L),
                        Optional.of(850),
                        "WB-2",
                        "5513");
        var damage = Condition.ExceptionReported.Kind.DAMAGE;
        return Stream.of(
                new Condition.SealAffixed(BOX_2, SEAL, SealSource.SHIPPER),
                new Condition.SealChecked(
                        BOX_2, Optional.of(SEAL), SealState.INTACT, "a7".repeat(32)),
                new Condition.SealBroken(BOX_2, Optional.empty(), "S-CUS"),
                new Condition.SealReplaced(
                        BOX_2, Optional.of(SEAL), OTHER_SEAL, SealSource.CUSTOMS, "S-CUS"),
                new Condition.Weighed(BOX_2, weighing),
                new Condition.MoistureFound(BOXES, Optional.of(1), 812, "105 °C", "S-26-0908"),
                new Condition.ExceptionReported(
                        damage, NAMED, "X-DENT", "dent in the side wall", Optional.of(3)));
    }

    private static Stream<Happening> plannings() {
        return Stream.of(
                new Planning.Booked("GU-12-7", BOXES),
                new Planning.EtaUpdated(NOON, "D-LOCO", List.of()));
    }
}
