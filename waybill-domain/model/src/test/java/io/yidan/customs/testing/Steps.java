package io.yidan.customs.testing;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Disposition;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.Verdict;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.stream.Stream;

/** For every act, the steps a test tries: enough to reach every stage. */
public final class Steps {
    public static final WaybillNumber SECOND = new WaybillNumber("DEMO0002202609140002");
    private static final EventTime NOON = Times.at("2026-09-16T12:00+08:00");

    private Steps() {}

    public static List<CaseStep> of(CaseAct act, CustomsCase known, Procedure procedure) {
        return switch (act) {
            case DECLARE -> List.of(Roads.declared(procedure, Roads.paste()));
            case LINK_WAYBILL ->
                    List.of(new CaseStep.WaybillLinked(Roads.paste(SECOND, 20_768_000)));
            case UNLINK_WAYBILL -> List.of(new CaseStep.WaybillUnlinked(SECOND));
            case ACCEPT_DECLARATION ->
                    List.of(new CaseStep.DeclarationAccepted("949920260000000025"));
            case AMEND_IDENTITY ->
                    Stream.of(Roads.TRUCK, Roads.OTHER_TRUCK)
                            .<CaseStep>map(truck -> new CaseStep.IdentityAmended(truck, "D-BRKD"))
                            .toList();
            case REBIND_WAYBILL ->
                    Stream.of(20_768_000L, 20_532_000L)
                            .<CaseStep>map(
                                    net ->
                                            new CaseStep.WaybillRebound(
                                                    Roads.paste(JourneyA.WAYBILL, net)))
                            .toList();
            case SUPPLY_DOCUMENTS ->
                    List.of(new CaseStep.DocumentsSupplied(List.of(Hash.of("licence")), ""));
            case REVIEW ->
                    Stream.of(Verdict.values())
                            .map(
                                    verdict ->
                                            CaseScene.review(
                                                    known,
                                                    verdict,
                                                    verdict == Verdict.INSPECT_ON_ARRIVAL
                                                            ? "6"
                                                            : ""))
                            .toList();
            case REPORT_ARRIVAL ->
                    List.of(CaseScene.arrival(Roads.TRUCK), CaseScene.arrival(Roads.OTHER_TRUCK));
            case RECORD_INSPECTION ->
                    List.of(CaseScene.inspection(true), CaseScene.inspection(false));
            case AFFIX_SEALS ->
                    List.of(new CaseStep.SealsAffixed(List.of(new SealNumber("QG-5009")), NOON));
            case RECORD_EXIT -> List.of(new CaseStep.Exited(NOON));
            case ORDER_DISPOSITION ->
                    Stream.of(Disposition.values())
                            .<CaseStep>map(what -> new CaseStep.DispositionOrdered(what, "R-ID"))
                            .toList();
            case RECORD_DISPOSITION -> List.of(new CaseStep.DispositionDone(NOON));
            case WITHDRAW -> List.of(new CaseStep.Withdrawn("C-TYPE"));
            case CLOSE -> List.of(new CaseStep.Closed());
            case CONFIRM_CAPACITY,
                    REPORT_MOVEMENT,
                    READ_SEALS,
                    RECORD_PORT_CHECK,
                    AUTHORISE_TRANSFER,
                    SEAL_UNITS,
                    RAISE_IRREGULARITY,
                    RESOLVE_IRREGULARITY,
                    VERIFY_ARRIVAL,
                    RECORD_SITE_CHECK,
                    TAKE_SAMPLE,
                    SEND_SAMPLE,
                    RECEIVE_SAMPLE,
                    REPORT_RESULT,
                    SET_CONDITIONS,
                    COMPLETE_DECLARATION,
                    SETTLE_DUTY,
                    RELEASE ->
                    JointSteps.of(act, known);
        };
    }

    /** Whether a step brings goods under joint supervision nearer to their release. */
    public static boolean isOnward(CaseStep step) {
        return switch (step) {
            case CaseStep.DeclarationAccepted _, CaseStep.DispositionDone _ -> true;
            case JointStep joint -> JointSteps.isOnward(joint);
            case CaseStep _ -> false;
        };
    }

    /** Whose step it is. */
    public static PartyId by(CaseAct act) {
        return switch (act) {
            case DECLARE,
                    LINK_WAYBILL,
                    UNLINK_WAYBILL,
                    AMEND_IDENTITY,
                    SUPPLY_DOCUMENTS,
                    COMPLETE_DECLARATION ->
                    Roads.DECLARANT;
            case ACCEPT_DECLARATION,
                    REBIND_WAYBILL,
                    REVIEW,
                    WITHDRAW,
                    CLOSE,
                    CONFIRM_CAPACITY,
                    RAISE_IRREGULARITY,
                    RESOLVE_IRREGULARITY,
                    VERIFY_ARRIVAL,
                    RECORD_SITE_CHECK,
                    TAKE_SAMPLE,
                    SEND_SAMPLE,
                    SET_CONDITIONS,
                    SETTLE_DUTY,
                    RELEASE ->
                    Roads.LOCAL;
            case RECEIVE_SAMPLE, REPORT_RESULT -> JourneyA.LAB;
            case REPORT_MOVEMENT,
                    READ_SEALS,
                    RECORD_PORT_CHECK,
                    AUTHORISE_TRANSFER,
                    SEAL_UNITS,
                    REPORT_ARRIVAL,
                    RECORD_INSPECTION,
                    AFFIX_SEALS,
                    RECORD_EXIT,
                    ORDER_DISPOSITION,
                    RECORD_DISPOSITION ->
                    Roads.PORT;
        };
    }
}
