package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Seals;
import io.yidan.codec.type.Times;
import io.yidan.customs.joint.Conditions;
import io.yidan.customs.step.JointStep;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.ConditionsSet;
import io.yidan.proto.type.v1.ResultReported;
import io.yidan.proto.type.v1.SampleReceived;
import io.yidan.proto.type.v1.SampleSent;
import io.yidan.waybill.id.PartyId;

/** Steps under joint supervision at the place of unloading, on the wire and in the model. */
final class SiteSteps {
    private SiteSteps() {}

    static JointStep read(SampleSent told, At at) {
        return new JointStep.SampleSent(
                told.getSample(),
                new PartyId(told.getLaboratory()),
                Seals.number("seal", told.getSeal(), at),
                Times.read(told.getAt(), at.in("at")));
    }

    static JointStep read(SampleReceived told, At at) {
        return new JointStep.SampleReceived(
                told.getSample(),
                Seals.number("seal", told.getSeal(), at),
                told.getWhole(),
                Times.read(told.getAt(), at.in("at")));
    }

    static JointStep read(ResultReported told, At at) {
        return new JointStep.ResultReported(
                told.getSample(),
                told.getReport(),
                at.each("results", told.getResultsList(), Fractions::read),
                Maybe.when(told.hasCorrects(), told::getCorrects),
                Times.read(told.getAt(), at.in("at")));
    }

    static JointStep read(ConditionsSet told, At at) {
        return new JointStep.ConditionsSet(
                new Conditions(
                        at.each("forbidden", told.getForbiddenList(), JointWords::read),
                        Maybe.when(
                                told.hasKeptAt(),
                                () -> Places.read(told.getKeptAt(), at.in("kept_at"))),
                        Times.instant(told.getUntil(), at.in("until")),
                        told.getReason()));
    }

    static void write(JointStep step, CaseStep.Builder wire) {
        switch (step) {
            case JointStep.SampleTaken(var sample, var increments, var parts, var at) ->
                    wire.getSampleTakenBuilder()
                            .setSample(sample)
                            .setIncrements(increments)
                            .setParts(parts)
                            .setAt(Times.write(at));
            case JointStep.SampleSent(var sample, var laboratory, var seal, var at) ->
                    wire.getSampleSentBuilder()
                            .setSample(sample)
                            .setLaboratory(laboratory.value())
                            .setSeal(seal.value())
                            .setAt(Times.write(at));
            case JointStep.SampleReceived(var sample, var seal, var whole, var at) ->
                    wire.getSampleReceivedBuilder()
                            .setSample(sample)
                            .setSeal(seal.value())
                            .setWhole(whole)
                            .setAt(Times.write(at));
            case JointStep.ResultReported reported -> wire.setResultReported(write(reported));
            case JointStep.ConditionsSet(var conditions) ->
                    wire.setConditionsSet(write(conditions));
            case JointStep.DeclarationCompleted(var at) ->
                    wire.getDeclarationCompletedBuilder().setAt(Times.write(at));
            case JointStep.DutySettled(var reference, var at) ->
                    wire.getDutySettledBuilder().setReference(reference).setAt(Times.write(at));
            case JointStep.Released(var basis) ->
                    wire.getReleasedBuilder().setBasisSha256(basis.hex());
            case JointStep.CapacityConfirmed _,
                    JointStep.UnitsMoved _,
                    JointStep.SealsRead _,
                    JointStep.Checked _,
                    JointStep.TransferAuthorised _,
                    JointStep.UnitsSealed _,
                    JointStep.IrregularityRaised _,
                    JointStep.IrregularityResolved _,
                    JointStep.ArrivalVerified _ ->
                    throw new IllegalArgumentException("not at the place of unloading: " + step);
        }
    }

    private static ResultReported write(JointStep.ResultReported reported) {
        var wire =
                ResultReported.newBuilder()
                        .setSample(reported.sample())
                        .setReport(reported.report())
                        .addAllResults(reported.results().stream().map(Fractions::write).toList())
                        .setAt(Times.write(reported.at()));
        reported.corrects().ifPresent(wire::setCorrects);
        return wire.build();
    }

    private static ConditionsSet write(Conditions conditions) {
        var wire =
                ConditionsSet.newBuilder()
                        .addAllForbidden(
                                conditions.forbidden().stream().map(JointWords::write).toList())
                        .setUntil(Times.write(conditions.until()))
                        .setReason(conditions.reason());
        conditions.keptAt().map(Places::write).ifPresent(wire::setKeptAt);
        return wire.build();
    }
}
