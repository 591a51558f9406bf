package io.yidan.customs;

import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.Open;
import io.yidan.customs.joint.Sample;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.JointStep;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What each step under joint supervision needs. */
record JointGuards(CustomsCase known) {

    Optional<CaseAnswer> fault(JointStep step, PartyId by) {
        return switch (step) {
            case JointStep.CapacityConfirmed(var units, _) -> room(units);
            case JointStep.UnitsMoved moved -> strangers(moved.units().stream());
            case JointStep.SealsRead(var readings) ->
                    strangers(readings.stream().map(one -> one.unit()));
            case JointStep.Checked made -> checked(made);
            case JointStep.TransferAuthorised(var transfer) -> transfer(transfer);
            case JointStep.UnitsSealed(var seals, _) -> strangers(units(seals));
            case JointStep.IrregularityRaised(_, var units, _) -> strangers(units.stream());
            case JointStep.IrregularityResolved(var id, _, var seals, _) -> resolved(id, seals);
            case JointStep.ArrivalVerified(var seen, _) -> strangers(units(seen));
            case JointStep.SampleTaken(var id, _, _, _) ->
                    supervision().samples().containsKey(id)
                            ? refused(Refusal.SAMPLE_KNOWN, "sample " + id + " was taken before")
                            : Optional.empty();
            case JointStep.SampleSent(var id, _, _, _) ->
                    sample(id, "not received yet", one -> !one.received());
            case JointStep.SampleReceived(var id, _, _, _) ->
                    sample(
                            id,
                            "sent to " + by + " and not received yet",
                            one ->
                                    one.laboratory().filter(by::equals).isPresent()
                                            && !one.received());
            case JointStep.ResultReported reported -> reported(reported, by);
            case JointStep.ConditionsSet _ -> open(supervision().openToStore());
            case JointStep.DeclarationCompleted _ ->
                    supervision().completed()
                            ? refused(Refusal.AMENDMENT_EMPTY, "the declaration is full already")
                            : Optional.empty();
            case JointStep.DutySettled _ ->
                    supervision().duty().isPresent()
                            ? refused(Refusal.AMENDMENT_EMPTY, "duty is settled already")
                            : Optional.empty();
            case JointStep.Released(var basis) ->
                    basis.equals(supervision().basis())
                            ? open(supervision().open())
                            : refused(
                                    Refusal.BASIS_CHANGED,
                                    "the declared data has hash "
                                            + supervision().basis().hex()
                                            + ", the release rests on "
                                            + basis.hex());
        };
    }

    private Optional<CaseAnswer> room(int units) {
        int most = supervision().plan().siteUnits();
        return units > most
                ? refused(
                        Refusal.CAPACITY_MISSING,
                        supervision().plan().site().code() + " is listed for " + most + " units")
                : Optional.empty();
    }

    private Optional<CaseAnswer> checked(JointStep.Checked made) {
        var kind = made.kind();
        if (kind == CheckKind.LABORATORY || !supervision().plan().asksFor(kind)) {
            return refused(
                    Refusal.CHECK_NOT_ASKED,
                    kind == CheckKind.LABORATORY
                            ? "a laboratory reports its results, nobody passes them by hand"
                            : "the plan asks for " + supervision().plan().checks());
        }
        if (kind.isAtPort()
                && kind != CheckKind.DOCUMENTS
                && supervision().transfer().isPresent()) {
            return refused(Refusal.CHECK_NOT_ASKED, "the goods may have left the port");
        }
        if (made.dose().isPresent() != (kind == CheckKind.RADIOACTIVITY)) {
            return refused(
                    Refusal.MEASUREMENT_MISSING,
                    "a check of radioactivity says background and highest dose rate, no other"
                            + " does");
        }
        var limit = supervision().plan().radiation();
        boolean over =
                made.dose()
                        .filter(dose -> limit.filter(most -> most.exceededBy(dose)).isPresent())
                        .isPresent();
        return made.passed() && over
                ? refused(Refusal.LIMIT_EXCEEDED, made.dose() + " against " + limit)
                : Optional.empty();
    }

    private Optional<CaseAnswer> transfer(Transfer transfer) {
        int units = supervision().units().size();
        if (supervision().capacity() < units) {
            return refused(
                    Refusal.CAPACITY_MISSING,
                    "the place of unloading has confirmed room for "
                            + supervision().capacity()
                            + " of "
                            + units
                            + " units");
        }
        return transfer.allows(supervision().plan().site())
                ? open(supervision().openAtPort())
                : refused(
                        Refusal.SITE_UNLISTED,
                        "the route leads to " + supervision().plan().site().code());
    }

    private Optional<CaseAnswer> resolved(String id, List<UnitSeals> seals) {
        return supervision().openIrregularities().stream().noneMatch(one -> one.id().equals(id))
                ? refused(
                        Refusal.IRREGULARITY_UNKNOWN,
                        "open are "
                                + supervision().openIrregularities().stream()
                                        .map(Irregularity::id)
                                        .toList())
                : strangers(units(seals));
    }

    private Optional<CaseAnswer> reported(JointStep.ResultReported reported, PartyId by) {
        var wrong =
                sample(
                        reported.sample(),
                        "received by " + by,
                        one -> one.laboratory().filter(by::equals).isPresent() && one.received());
        if (wrong.isPresent()) {
            return wrong;
        }
        var sample = supervision().samples().get(reported.sample());
        if (sample.report(reported.report()).isPresent()) {
            return refused(
                    Refusal.SAMPLE_KNOWN,
                    "report " + reported.report() + " was given; a correction has its own number");
        }
        return reported.corrects()
                .filter(id -> sample.standing().stream().noneMatch(one -> one.number().equals(id)))
                .flatMap(id -> refused(Refusal.SAMPLE_UNKNOWN, "no report " + id + " stands"));
    }

    private Optional<CaseAnswer> sample(String id, String state, Predicate<Sample> fits) {
        return Optional.ofNullable(supervision().samples().get(id)).filter(fits).isPresent()
                ? Optional.empty()
                : refused(Refusal.SAMPLE_UNKNOWN, "no sample " + id + " is " + state);
    }

    private Optional<CaseAnswer> open(List<Open> open) {
        return open.isEmpty() ? Optional.empty() : refused(Refusal.STILL_OPEN, "open: " + open);
    }

    private Optional<CaseAnswer> strangers(Stream<UnitId> units) {
        return units.filter(unit -> !supervision().units().contains(unit))
                .findFirst()
                .flatMap(
                        unit ->
                                refused(
                                        Refusal.UNIT_UNKNOWN,
                                        "unit " + unit + " is on no waybill of the case"));
    }

    private static Stream<UnitId> units(List<UnitSeals> seals) {
        return seals.stream().map(UnitSeals::unit);
    }

    private Supervision supervision() {
        return known.supervision().orElseThrow();
    }

    private Optional<CaseAnswer> refused(Refusal why, String detail) {
        return Optional.of(known.refused(why, detail));
    }
}
