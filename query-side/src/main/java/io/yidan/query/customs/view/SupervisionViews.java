package io.yidan.query.customs.view;

import io.yidan.codec.customs.Fractions;
import io.yidan.codec.customs.JointWords;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.codec.type.UnitIds;
import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.LabResult;
import io.yidan.customs.joint.Open;
import io.yidan.customs.joint.Sample;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Limit;
import io.yidan.proto.customs.v1.CheckView;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.customs.v1.ReportView;
import io.yidan.proto.customs.v1.ResultView;
import io.yidan.proto.customs.v1.SampleView;
import io.yidan.proto.customs.v1.SupervisedUnit;
import io.yidan.proto.customs.v1.SupervisionView;
import io.yidan.proto.customs.v1.TransferView;
import io.yidan.proto.type.v1.ConditionsSet;
import io.yidan.proto.type.v1.DoseRate;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/** What two offices know of goods, as readers see it. */
final class SupervisionViews {
    private SupervisionViews() {}

    static SupervisionView of(Supervision known) {
        var view =
                SupervisionView.newBuilder()
                        .setSite(Places.write(known.plan().site()))
                        .setCapacity(known.capacity())
                        .setRulebook(known.plan().rulebook())
                        .setCompleted(known.completed())
                        .setDutySettled(known.duty().isPresent())
                        .setDeclareBy(known.declareBy().map(Object::toString).orElse(""));
        known.units().forEach(unit -> view.addUnits(unit(known, unit)));
        known.plan().checks().forEach(kind -> view.addChecks(check(known, kind)));
        known.transfer().map(SupervisionViews::transfer).ifPresent(view::setTransfer);
        known.irregularities().forEach(one -> view.addIrregularities(irregularity(one)));
        known.samples().values().forEach(one -> view.addSamples(sample(known, one)));
        known.conditions().map(SupervisionViews::conditions).ifPresent(view::setConditions);
        known.enteredAt().map(Times::write).ifPresent(view::setEnteredAt);
        var open = known.transfer().isPresent() ? known.open() : known.openAtPort();
        return view.addAllOpen(open.stream().map(Open::toString).toList()).build();
    }

    private static SupervisedUnit unit(Supervision known, UnitId unit) {
        var put = Optional.ofNullable(known.seals().get(unit));
        return SupervisedUnit.newBuilder()
                .setUnit(UnitIds.write(unit))
                .setAtPort(known.atPort().contains(unit))
                .setLeftPort(known.left().contains(unit))
                .setVerified(known.verified().contains(unit))
                .addAllSeals(
                        put.map(one -> one.numbers().stream().map(SealNumber::value).toList())
                                .orElse(List.of()))
                .setIrregular(
                        known.openIrregularities().stream()
                                .anyMatch(one -> one.units().contains(unit)))
                .build();
    }

    private static CheckView check(Supervision known, CheckKind kind) {
        var view =
                CheckView.newBuilder()
                        .setKind(JointWords.write(kind))
                        .setStanding(known.standing(kind).name());
        Optional.ofNullable(known.checks().get(kind))
                .ifPresent(
                        made -> {
                            view.setFindings(made.findings())
                                    .setInstrument(made.instrument())
                                    .setBy(made.by().value())
                                    .setAt(Times.write(made.at()));
                            made.dose()
                                    .ifPresent(
                                            dose ->
                                                    view.setDose(
                                                            DoseRate.newBuilder()
                                                                    .setBackgroundNanosievertsPerHour(
                                                                            dose.background())
                                                                    .setHighestNanosievertsPerHour(
                                                                            dose.highest())));
                        });
        return view.build();
    }

    private static TransferView transfer(Transfer permit) {
        return TransferView.newBuilder()
                .addAllRoute(permit.route().stream().map(Places::write).toList())
                .setDeadline(Times.write(permit.deadline()))
                .addAllCarriers(permit.carriers().stream().map(PartyId::value).toList())
                .build();
    }

    private static IrregularityView irregularity(Irregularity one) {
        var view =
                IrregularityView.newBuilder()
                        .setId(one.id())
                        .setKind(JointWords.write(one.kind()))
                        .setCode(one.kind().code())
                        .addAllUnits(UnitIds.write(one.units()))
                        .setNote(one.note());
        one.resolution()
                .ifPresent(made -> view.setResolvedBy(made.by().value()).setReason(made.reason()));
        return view.build();
    }

    private static SampleView sample(Supervision known, Sample one) {
        return SampleView.newBuilder()
                .setId(one.id())
                .setParts(one.parts())
                .setLaboratory(one.laboratory().map(PartyId::value).orElse(""))
                .setReceived(one.received())
                .addAllReports(
                        one.reports().stream()
                                .map(
                                        report ->
                                                ReportView.newBuilder()
                                                        .setNumber(report.number())
                                                        .setCorrected(
                                                                one.corrected(report.number()))
                                                        .addAllResults(
                                                                report.results().stream()
                                                                        .map(
                                                                                it ->
                                                                                        result(
                                                                                                known,
                                                                                                it))
                                                                        .toList())
                                                        .build())
                                .toList())
                .build();
    }

    private static ResultView result(Supervision known, LabResult found) {
        var limit =
                known.plan().limits().stream()
                        .flatMap(set -> set.limits().stream())
                        .filter(one -> one.substance().equals(found.substance()))
                        .map(Limit::microgramsPerKilogram)
                        .findFirst();
        return ResultView.newBuilder()
                .setSubstance(found.substance())
                .setPercent(Fractions.percent(found.microgramsPerKilogram()))
                .setLimitPercent(limit.map(Fractions::percent).orElse(""))
                .setOver(limit.filter(most -> found.microgramsPerKilogram() > most).isPresent())
                .build();
    }

    private static ConditionsSet conditions(Conditions set) {
        var view =
                ConditionsSet.newBuilder()
                        .addAllForbidden(set.forbidden().stream().map(JointWords::write).toList())
                        .setUntil(Times.write(set.until()))
                        .setReason(set.reason());
        set.keptAt().map(Places::write).ifPresent(view::setKeptAt);
        return view.build();
    }
}
