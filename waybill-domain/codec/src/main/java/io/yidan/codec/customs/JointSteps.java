package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.plan.Dose;
import io.yidan.customs.step.JointStep;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CheckMade;
import io.yidan.proto.type.v1.DoseRate;
import io.yidan.proto.type.v1.IrregularityRaised;
import io.yidan.proto.type.v1.TransferAuthorised;
import io.yidan.proto.type.v1.UnitsMoved;
import io.yidan.waybill.id.PartyId;

/** Steps under joint supervision from the port to the place of unloading, on the wire and in the model. */
final class JointSteps {
    private JointSteps() {}

    static JointStep read(UnitsMoved told, At at) {
        return new JointStep.UnitsMoved(
                JointWords.read(told.getWay(), at.in("way")),
                UnitIds.readAll("units", told.getUnitsList(), at),
                Places.read(told.getPlace(), at.in("place")),
                Times.read(told.getAt(), at.in("at")));
    }

    static JointStep read(CheckMade told, At at) {
        return new JointStep.Checked(
                JointWords.read(told.getKind(), at.in("kind")),
                told.getPassed(),
                Maybe.when(
                        told.hasDose(),
                        () ->
                                new Dose(
                                        told.getDose().getBackgroundNanosievertsPerHour(),
                                        told.getDose().getHighestNanosievertsPerHour())),
                told.getInstrument(),
                told.getFindings(),
                Times.read(told.getAt(), at.in("at")));
    }

    static JointStep read(TransferAuthorised told, At at) {
        return new JointStep.TransferAuthorised(
                new Transfer(
                        at.each("route", told.getRouteList(), Places::read),
                        Times.instant(told.getDeadline(), at.in("deadline")),
                        told.getCarriersList().stream().map(PartyId::new).toList()));
    }

    static JointStep read(IrregularityRaised told, At at) {
        return new JointStep.IrregularityRaised(
                JointWords.read(told.getKind(), at.in("kind")),
                UnitIds.readAll("units", told.getUnitsList(), at),
                told.getNote());
    }

    static void write(JointStep step, CaseStep.Builder wire) {
        switch (step) {
            case JointStep.CapacityConfirmed(var units, var until) ->
                    wire.getCapacityConfirmedBuilder().setUnits(units).setUntil(Times.write(until));
            case JointStep.UnitsMoved(var way, var units, var place, var at) ->
                    wire.getUnitsMovedBuilder()
                            .setWay(JointWords.write(way))
                            .addAllUnits(UnitIds.write(units))
                            .setPlace(Places.write(place))
                            .setAt(Times.write(at));
            case JointStep.SealsRead(var readings) ->
                    wire.getSealsReadBuilder()
                            .addAllReadings(readings.stream().map(CustomsSeals::write).toList());
            case JointStep.Checked made -> wire.setCheckMade(write(made));
            case JointStep.TransferAuthorised(var permit) ->
                    wire.getTransferAuthorisedBuilder()
                            .addAllRoute(permit.route().stream().map(Places::write).toList())
                            .setDeadline(Times.write(permit.deadline()))
                            .addAllCarriers(
                                    permit.carriers().stream().map(PartyId::value).toList());
            case JointStep.UnitsSealed(var seals, var at) ->
                    wire.getUnitsSealedBuilder()
                            .addAllUnits(CustomsSeals.write(seals))
                            .setAt(Times.write(at));
            case JointStep.IrregularityRaised(var kind, var units, var note) ->
                    wire.getIrregularityRaisedBuilder()
                            .setKind(JointWords.write(kind))
                            .addAllUnits(UnitIds.write(units))
                            .setNote(note);
            case JointStep.IrregularityResolved(var id, var reason, var seals, var at) ->
                    wire.getIrregularityResolvedBuilder()
                            .setIrregularity(id)
                            .setReason(reason)
                            .addAllSeals(CustomsSeals.write(seals))
                            .setAt(Times.write(at));
            case JointStep.ArrivalVerified(var seen, var at) ->
                    wire.getArrivalVerifiedBuilder()
                            .addAllSeen(CustomsSeals.write(seen))
                            .setAt(Times.write(at));
            case JointStep.SampleTaken _,
                    JointStep.SampleSent _,
                    JointStep.SampleReceived _,
                    JointStep.ResultReported _,
                    JointStep.ConditionsSet _,
                    JointStep.DeclarationCompleted _,
                    JointStep.DutySettled _,
                    JointStep.Released _ ->
                    SiteSteps.write(step, wire);
        }
    }

    private static CheckMade write(JointStep.Checked made) {
        var wire =
                CheckMade.newBuilder()
                        .setKind(JointWords.write(made.kind()))
                        .setPassed(made.passed())
                        .setInstrument(made.instrument())
                        .setFindings(made.findings())
                        .setAt(Times.write(made.at()));
        made.dose()
                .map(
                        dose ->
                                DoseRate.newBuilder()
                                        .setBackgroundNanosievertsPerHour(dose.background())
                                        .setHighestNanosievertsPerHour(dose.highest()))
                .ifPresent(wire::setDose);
        return wire.build();
    }
}
