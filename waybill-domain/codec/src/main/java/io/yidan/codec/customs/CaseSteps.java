package io.yidan.codec.customs;

import io.yidan.codec.At;
import io.yidan.codec.Unreadable;
import io.yidan.codec.type.Times;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.JointStep;
import io.yidan.proto.type.v1.CaseClosed;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.value.Bytes;

/** Steps of a case on the wire and in the model, but for those that hold what a waybill says. */
public final class CaseSteps {
    private CaseSteps() {}

    public static CaseStep read(io.yidan.proto.type.v1.CaseStep told, At at) {
        return switch (told.getStepCase()) {
            case WAYBILL_UNLINKED ->
                    new CaseStep.WaybillUnlinked(
                            at.in("waybill_unlinked")
                                    .read(
                                            "waybill_number",
                                            told.getWaybillUnlinked().getWaybillNumber(),
                                            WaybillNumber::parse));
            case DECLARATION_ACCEPTED ->
                    new CaseStep.DeclarationAccepted(
                            told.getDeclarationAccepted().getDeclarationNumber());
            case IDENTITY_AMENDED ->
                    new CaseStep.IdentityAmended(
                            Identities.read(
                                    told.getIdentityAmended().getIdentity(),
                                    at.in("identity_amended").in("identity")),
                            told.getIdentityAmended().getReason());
            case DOCUMENTS_SUPPLIED ->
                    new CaseStep.DocumentsSupplied(
                            at.in("documents_supplied")
                                    .each(
                                            "sha256",
                                            told.getDocumentsSupplied().getSha256List(),
                                            (hex, here) -> here.parent().hash(here.name(), hex)),
                            told.getDocumentsSupplied().getNote());
            case REVIEWED -> read(told.getReviewed(), at.in("reviewed"));
            case ARRIVED ->
                    new CaseStep.Arrived(
                            Identities.read(
                                    told.getArrived().getSeen(), at.in("arrived").in("seen")),
                            Times.read(told.getArrived().getAt(), at.in("arrived").in("at")));
            case INSPECTED ->
                    new CaseStep.Inspected(
                            told.getInspected().getPassed(),
                            told.getInspected().getFindings(),
                            Times.read(told.getInspected().getAt(), at.in("inspected").in("at")));
            case SEALS_AFFIXED ->
                    new CaseStep.SealsAffixed(
                            Identities.seals(
                                    told.getSealsAffixed().getSealsList(), at.in("seals_affixed")),
                            Times.read(
                                    told.getSealsAffixed().getAt(),
                                    at.in("seals_affixed").in("at")));
            case EXITED ->
                    new CaseStep.Exited(
                            Times.read(told.getExited().getAt(), at.in("exited").in("at")));
            case DISPOSITION_ORDERED ->
                    new CaseStep.DispositionOrdered(
                            Words.read(
                                    told.getDispositionOrdered().getDisposition(),
                                    at.in("disposition_ordered").in("disposition")),
                            told.getDispositionOrdered().getReason());
            case DISPOSITION_DONE ->
                    new CaseStep.DispositionDone(
                            Times.read(
                                    told.getDispositionDone().getAt(),
                                    at.in("disposition_done").in("at")));
            case WITHDRAWN -> new CaseStep.Withdrawn(told.getWithdrawn().getReason());
            case CLOSED -> new CaseStep.Closed();
            case CAPACITY_CONFIRMED ->
                    new JointStep.CapacityConfirmed(
                            told.getCapacityConfirmed().getUnits(),
                            Times.read(
                                    told.getCapacityConfirmed().getUntil(),
                                    at.in("capacity_confirmed").in("until")));
            case UNITS_MOVED -> JointSteps.read(told.getUnitsMoved(), at.in("units_moved"));
            case SEALS_READ ->
                    new JointStep.SealsRead(
                            CustomsSeals.readings(
                                    told.getSealsRead().getReadingsList(), at.in("seals_read")));
            case CHECK_MADE -> JointSteps.read(told.getCheckMade(), at.in("check_made"));
            case TRANSFER_AUTHORISED ->
                    JointSteps.read(told.getTransferAuthorised(), at.in("transfer_authorised"));
            case UNITS_SEALED ->
                    new JointStep.UnitsSealed(
                            CustomsSeals.read(
                                    "units",
                                    told.getUnitsSealed().getUnitsList(),
                                    at.in("units_sealed")),
                            Times.read(
                                    told.getUnitsSealed().getAt(), at.in("units_sealed").in("at")));
            case IRREGULARITY_RAISED ->
                    JointSteps.read(told.getIrregularityRaised(), at.in("irregularity_raised"));
            case IRREGULARITY_RESOLVED ->
                    new JointStep.IrregularityResolved(
                            told.getIrregularityResolved().getIrregularity(),
                            told.getIrregularityResolved().getReason(),
                            CustomsSeals.read(
                                    "seals",
                                    told.getIrregularityResolved().getSealsList(),
                                    at.in("irregularity_resolved")),
                            Times.read(
                                    told.getIrregularityResolved().getAt(),
                                    at.in("irregularity_resolved").in("at")));
            case ARRIVAL_VERIFIED ->
                    new JointStep.ArrivalVerified(
                            CustomsSeals.read(
                                    "seen",
                                    told.getArrivalVerified().getSeenList(),
                                    at.in("arrival_verified")),
                            Times.read(
                                    told.getArrivalVerified().getAt(),
                                    at.in("arrival_verified").in("at")));
            case SAMPLE_TAKEN ->
                    new JointStep.SampleTaken(
                            told.getSampleTaken().getSample(),
                            told.getSampleTaken().getIncrements(),
                            told.getSampleTaken().getParts(),
                            Times.read(
                                    told.getSampleTaken().getAt(), at.in("sample_taken").in("at")));
            case SAMPLE_SENT -> SiteSteps.read(told.getSampleSent(), at.in("sample_sent"));
            case SAMPLE_RECEIVED ->
                    SiteSteps.read(told.getSampleReceived(), at.in("sample_received"));
            case RESULT_REPORTED ->
                    SiteSteps.read(told.getResultReported(), at.in("result_reported"));
            case CONDITIONS_SET -> SiteSteps.read(told.getConditionsSet(), at.in("conditions_set"));
            case DECLARATION_COMPLETED ->
                    new JointStep.DeclarationCompleted(
                            Times.read(
                                    told.getDeclarationCompleted().getAt(),
                                    at.in("declaration_completed").in("at")));
            case DUTY_SETTLED ->
                    new JointStep.DutySettled(
                            told.getDutySettled().getReference(),
                            Times.read(
                                    told.getDutySettled().getAt(), at.in("duty_settled").in("at")));
            case RELEASED ->
                    new JointStep.Released(
                            at.in("released")
                                    .hash("basis_sha256", told.getReleased().getBasisSha256()));
            case STEP_NOT_SET -> throw at.wrong(Unreadable.Code.FIELD_MISSING, "say which step");
        };
    }

    private static CaseStep read(Reviewed told, At at) {
        return new CaseStep.Reviewed(
                Words.read(told.getVerdict(), at.in("verdict")),
                at.hash("basis_sha256", told.getBasisSha256()),
                told.getBay(),
                told.getReason());
    }

    static io.yidan.proto.type.v1.CaseStep write(CaseStep step) {
        var wire = io.yidan.proto.type.v1.CaseStep.newBuilder();
        switch (step) {
            case CaseStep.WaybillUnlinked(var waybill) ->
                    wire.getWaybillUnlinkedBuilder().setWaybillNumber(waybill.value());
            case CaseStep.DeclarationAccepted(var number) ->
                    wire.getDeclarationAcceptedBuilder().setDeclarationNumber(number);
            case CaseStep.IdentityAmended(var identity, var reason) ->
                    wire.getIdentityAmendedBuilder()
                            .setIdentity(Identities.write(identity))
                            .setReason(reason);
            case CaseStep.DocumentsSupplied(var documents, var note) ->
                    wire.getDocumentsSuppliedBuilder()
                            .addAllSha256(documents.stream().map(Bytes::hex).toList())
                            .setNote(note);
            case CaseStep.Reviewed(var verdict, var basis, var bay, var reason) ->
                    wire.getReviewedBuilder()
                            .setVerdict(Words.write(verdict))
                            .setBasisSha256(basis.hex())
                            .setBay(bay)
                            .setReason(reason);
            case CaseStep.Arrived(var seen, var at) ->
                    wire.getArrivedBuilder().setSeen(Identities.write(seen)).setAt(Times.write(at));
            case CaseStep.Inspected(var passed, var findings, var at) ->
                    wire.getInspectedBuilder()
                            .setPassed(passed)
                            .setFindings(findings)
                            .setAt(Times.write(at));
            case CaseStep.SealsAffixed(var seals, var at) ->
                    wire.getSealsAffixedBuilder()
                            .addAllSeals(seals.stream().map(SealNumber::value).toList())
                            .setAt(Times.write(at));
            case CaseStep.Exited(var at) -> wire.getExitedBuilder().setAt(Times.write(at));
            case CaseStep.DispositionOrdered(var disposition, var reason) ->
                    wire.getDispositionOrderedBuilder()
                            .setDisposition(Words.write(disposition))
                            .setReason(reason);
            case CaseStep.DispositionDone(var at) ->
                    wire.getDispositionDoneBuilder().setAt(Times.write(at));
            case CaseStep.Withdrawn(var reason) -> wire.getWithdrawnBuilder().setReason(reason);
            case CaseStep.Closed _ -> wire.setClosed(CaseClosed.getDefaultInstance());
            case JointStep joint -> JointSteps.write(joint, wire);
            case CaseStep.Declared _, CaseStep.WaybillLinked _, CaseStep.WaybillRebound _ ->
                    throw new IllegalArgumentException("holds what a waybill says: " + step);
        }
        return wire.build();
    }
}
