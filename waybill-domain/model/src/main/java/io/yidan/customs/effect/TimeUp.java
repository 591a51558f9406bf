package io.yidan.customs.effect;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.JointStep;
import io.yidan.waybill.id.UnitId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What time brings about in a case that two offices supervise. */
public final class TimeUp {
    private TimeUp() {}

    /** Units that are not in by the deadline of their permit. */
    public static Optional<JointStep> transfer(CustomsCase known, Instant now) {
        return supervised(known)
                .filter(one -> one.transfer().filter(it -> !it.deadline().isAfter(now)).isPresent())
                .flatMap(TimeUp::late);
    }

    /** A conditional release that nothing followed. */
    public static Optional<JointStep> conditions(CustomsCase known, Instant now) {
        return supervised(known)
                .flatMap(Supervision::conditions)
                .filter(set -> !set.until().isAfter(now))
                .map(
                        set ->
                                new JointStep.IrregularityRaised(
                                        Irregularity.Kind.CONDITION_OVERDUE,
                                        List.of(),
                                        set.until().toString()));
    }

    private static Optional<Supervision> supervised(CustomsCase known) {
        return known.stage().isOver() ? Optional.empty() : known.supervision();
    }

    private static Optional<JointStep> late(Supervision known) {
        List<UnitId> away =
                known.units().stream().filter(unit -> !known.verified().contains(unit)).toList();
        return Stream.of(away)
                .filter(units -> !units.isEmpty())
                .<JointStep>map(
                        units ->
                                new JointStep.IrregularityRaised(
                                        Irregularity.Kind.OVERDUE,
                                        units,
                                        known.transfer().orElseThrow().deadline().toString()))
                .findFirst();
    }
}
