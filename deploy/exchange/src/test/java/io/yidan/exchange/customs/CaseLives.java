package io.yidan.exchange.customs;

import com.google.protobuf.Message;

import io.yidan.codec.customs.Identities;
import io.yidan.codec.type.Times;
import io.yidan.customs.testing.Roads;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CaseClosed;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsDisposition;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.CustomsSealsAffixed;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.DeclarationAccepted;
import io.yidan.proto.type.v1.DeclarationWithdrawn;
import io.yidan.proto.type.v1.DispositionDone;
import io.yidan.proto.type.v1.DispositionOrdered;
import io.yidan.proto.type.v1.DocumentsSupplied;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ExitRecorded;
import io.yidan.proto.type.v1.IdentityAmended;
import io.yidan.proto.type.v1.Inspected;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.proto.type.v1.TimePrecision;
import io.yidan.proto.type.v1.WaybillUnlinkedFromCase;
import io.yidan.proto.type.v1.ZonedInstant;

import java.time.Instant;
import java.util.List;

/** Ways of a case from its declaration to its end, each step as it would be asked for next. */
final class CaseLives {
    /** To the minute, as it is typed. */
    private static final EventTime MORNING =
            EventTime.newBuilder()
                    .setInstant(
                            ZonedInstant.newBuilder()
                                    .setAt(Times.write(Instant.parse("2026-09-15T23:25:00Z")))
                                    .setOffsetMinutes(480)
                                    .setPrecision(TimePrecision.TIME_PRECISION_MINUTE))
                    .build();

    /** By its code alone, as a file names it. */
    private static final Place ALASHANKOU =
            Place.newBuilder()
                    .setScheme(PlaceScheme.PLACE_SCHEME_UNLOCODE)
                    .setCode("CNAKL")
                    .build();

    /** Who asks, and for what once the case stands so. */
    record Step(String party, Asking asking) {}

    /** What is asked of a case that stands so; its waybills are those it began with. */
    @FunctionalInterface
    interface Asking {
        Message of(CaseView view, List<String> waybills, String request);
    }

    private CaseLives() {}

    static DeclareGoodsRequest declaration(String waybill, Instant expected) {
        return DeclareGoodsRequest.newBuilder()
                .setRequestId("doors:" + waybill)
                .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT)
                .addWaybillNumbers(waybill)
                .setPlace(ALASHANKOU)
                .setExpectedAt(Times.write(expected))
                .setIdentity(Identities.write(Roads.TRUCK))
                .build();
    }

    /** Papers are asked for, the truck breaks down, the goods are inspected, sealed and seen out. */
    static List<Step> toTheExit() {
        return List.of(
                new Step("DCL", CaseLives::link),
                new Step("DCL", CaseLives::unlink),
                accepted(),
                reviewed(CustomsVerdict.CUSTOMS_VERDICT_DOCUMENTS_REQUIRED, "", "单证不符，补正"),
                step(
                        "DCL",
                        CaseStep.newBuilder()
                                .setDocumentsSupplied(
                                        DocumentsSupplied.newBuilder()
                                                .addSha256("c9".repeat(32))
                                                .setNote("报关单副本"))),
                reviewed(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL, "", ""),
                step(
                        "DCL",
                        CaseStep.newBuilder()
                                .setIdentityAmended(
                                        IdentityAmended.newBuilder()
                                                .setIdentity(Identities.write(Roads.OTHER_TRUCK))
                                                .setReason("D-BRKD"))),
                reviewed(CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL, "6", ""),
                step(
                        "CUP",
                        CaseStep.newBuilder()
                                .setArrived(
                                        ArrivedAtGate.newBuilder()
                                                .setSeen(Identities.write(Roads.OTHER_TRUCK))
                                                .setAt(MORNING))),
                step(
                        "CUP",
                        CaseStep.newBuilder()
                                .setInspected(
                                        Inspected.newBuilder()
                                                .setPassed(true)
                                                .setFindings("nothing < & found")
                                                .setAt(MORNING))),
                step(
                        "CUP",
                        CaseStep.newBuilder()
                                .setSealsAffixed(
                                        CustomsSealsAffixed.newBuilder()
                                                .addSeals("QG-5009")
                                                .addSeals("QG-5010")
                                                .setAt(MORNING))),
                step(
                        "CUP",
                        CaseStep.newBuilder().setExited(ExitRecorded.newBuilder().setAt(MORNING))),
                closed());
    }

    /** Refused on the road, sent back. */
    static List<Step> sentBack() {
        return List.of(
                accepted(),
                reviewed(CustomsVerdict.CUSTOMS_VERDICT_REFUSED, "", "R-LIC"),
                step(
                        "CUU",
                        CaseStep.newBuilder()
                                .setDispositionOrdered(
                                        DispositionOrdered.newBuilder()
                                                .setDisposition(
                                                        CustomsDisposition
                                                                .CUSTOMS_DISPOSITION_RETURN)
                                                .setReason("R-LIC"))),
                step(
                        "CUP",
                        CaseStep.newBuilder()
                                .setDispositionDone(DispositionDone.newBuilder().setAt(MORNING))),
                closed());
    }

    /** Declared by mistake. */
    static List<Step> takenBack() {
        return List.of(
                step(
                        "DCL",
                        CaseStep.newBuilder()
                                .setWithdrawn(
                                        DeclarationWithdrawn.newBuilder().setReason("C-TYPE"))));
    }

    private static Step accepted() {
        return step(
                "CUU",
                CaseStep.newBuilder()
                        .setDeclarationAccepted(
                                DeclarationAccepted.newBuilder()
                                        .setDeclarationNumber("949920260000000025")));
    }

    private static Step closed() {
        return step("CUU", CaseStep.newBuilder().setClosed(CaseClosed.getDefaultInstance()));
    }

    private static Step reviewed(CustomsVerdict verdict, String bay, String reason) {
        return new Step(
                "CUU",
                (view, _, request) ->
                        taking(
                                view,
                                request,
                                CaseStep.newBuilder()
                                        .setReviewed(
                                                Reviewed.newBuilder()
                                                        .setVerdict(verdict)
                                                        .setBasisSha256(view.getBasisSha256())
                                                        .setBay(bay)
                                                        .setReason(reason))));
    }

    private static Step step(String party, CaseStep.Builder step) {
        return new Step(party, (view, _, request) -> taking(view, request, step));
    }

    static Message taking(CaseView view, String request, CaseStep.Builder step) {
        return TakeCaseStepRequest.newBuilder()
                .setCaseNumber(view.getCaseNumber())
                .setRequestId(request)
                .setStep(step)
                .build();
    }

    static Message link(CaseView view, List<String> waybills, String request) {
        return LinkWaybillRequest.newBuilder()
                .setCaseNumber(view.getCaseNumber())
                .setRequestId(request)
                .setExpectedRevision(view.getRevision())
                .setWaybillNumber(waybills.getLast())
                .build();
    }

    private static Message unlink(CaseView view, List<String> waybills, String request) {
        return taking(
                view,
                request,
                CaseStep.newBuilder()
                        .setWaybillUnlinked(
                                WaybillUnlinkedFromCase.newBuilder()
                                        .setWaybillNumber(waybills.getLast())));
    }
}
