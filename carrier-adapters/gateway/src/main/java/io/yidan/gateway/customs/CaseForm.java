package io.yidan.gateway.customs;

import io.yidan.gateway.decide.FormTime;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CaseClosed;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsDisposition;
import io.yidan.proto.type.v1.CustomsIdentity;
import io.yidan.proto.type.v1.CustomsSealsAffixed;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.DeclarationAccepted;
import io.yidan.proto.type.v1.DeclarationWithdrawn;
import io.yidan.proto.type.v1.DispositionDone;
import io.yidan.proto.type.v1.DispositionOrdered;
import io.yidan.proto.type.v1.ExitRecorded;
import io.yidan.proto.type.v1.IdentityAmended;
import io.yidan.proto.type.v1.Inspected;
import io.yidan.proto.type.v1.Reviewed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the form of a step of a case says; what it does not need is missing.
 *
 * @param act which step
 * @param request one-time key of the form
 * @param basis hash of the data the page showed
 * @param declaration number customs gives the declaration
 * @param bay where to go for an inspection
 * @param reason reason or findings, as typed
 * @param at when, by the clocks of Beijing. Example: 2026-09-16T07:25
 * @param tractor plate as read; a foreign one after its country. Example: KZ 055AB14
 * @param trailer plate as read, empty if there is none
 * @param boxes numbers as read, parted by blanks
 * @param seals numbers as read, parted by blanks
 */
public record CaseForm(
        String act,
        String request,
        String basis,
        String declaration,
        String bay,
        String reason,
        String at,
        String tractor,
        String trailer,
        String boxes,
        String seals) {

    /** The request the wire would have brought. */
    TakeCaseStepRequest asked(String number) {
        return asked(number, step());
    }

    /** The same for a step read elsewhere. */
    TakeCaseStepRequest asked(String number, CaseStep step) {
        return TakeCaseStepRequest.newBuilder()
                .setCaseNumber(number)
                .setRequestId(text(request))
                .setStep(step)
                .build();
    }

    /** What was typed, to be shown again where it is not taken. */
    Map<String, String> entered() {
        var all = new HashMap<String, String>();
        all.put("act", text(act));
        all.put("declaration", text(declaration));
        all.put("bay", text(bay));
        all.put("reason", text(reason));
        all.put("at", text(at));
        all.put("tractor", text(tractor));
        all.put("trailer", text(trailer));
        all.put("boxes", text(boxes));
        all.put("seals", text(seals));
        return all;
    }

    private CaseStep step() {
        var step = CaseStep.newBuilder();
        switch (text(act)) {
            case "accept" ->
                    step.setDeclarationAccepted(
                            DeclarationAccepted.newBuilder()
                                    .setDeclarationNumber(text(declaration)));
            case "release" ->
                    step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL));
            case "inspect" ->
                    step.setReviewed(
                            reviewed(CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL)
                                    .setBay(text(bay)));
            case "documents" ->
                    step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_DOCUMENTS_REQUIRED));
            case "refuse" -> step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_REFUSED));
            case "arrive" ->
                    step.setArrived(
                            ArrivedAtGate.newBuilder()
                                    .setSeen(identity())
                                    .setAt(FormTime.read(text(at))));
            case "amend" ->
                    step.setIdentityAmended(
                            IdentityAmended.newBuilder()
                                    .setIdentity(identity())
                                    .setReason(text(reason)));
            case "passed" -> step.setInspected(inspected(true));
            case "failed" -> step.setInspected(inspected(false));
            case "seal" ->
                    step.setSealsAffixed(
                            CustomsSealsAffixed.newBuilder()
                                    .addAllSeals(many(seals))
                                    .setAt(FormTime.read(text(at))));
            case "exit" -> step.setExited(ExitRecorded.newBuilder().setAt(FormTime.read(text(at))));
            case "return" ->
                    step.setDispositionOrdered(
                            ordered(CustomsDisposition.CUSTOMS_DISPOSITION_RETURN));
            case "treat" ->
                    step.setDispositionOrdered(
                            ordered(CustomsDisposition.CUSTOMS_DISPOSITION_TREATMENT));
            case "destroy" ->
                    step.setDispositionOrdered(
                            ordered(CustomsDisposition.CUSTOMS_DISPOSITION_DESTRUCTION));
            case "done" ->
                    step.setDispositionDone(
                            DispositionDone.newBuilder().setAt(FormTime.read(text(at))));
            case "withdraw" ->
                    step.setWithdrawn(DeclarationWithdrawn.newBuilder().setReason(text(reason)));
            case "close" -> step.setClosed(CaseClosed.getDefaultInstance());
            default -> throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, "act", "a step of this page");
        }
        return step.build();
    }

    private Reviewed.Builder reviewed(CustomsVerdict verdict) {
        return Reviewed.newBuilder()
                .setVerdict(verdict)
                .setBasisSha256(text(basis))
                .setReason(text(reason));
    }

    private Inspected.Builder inspected(boolean passed) {
        return Inspected.newBuilder()
                .setPassed(passed)
                .setFindings(text(reason))
                .setAt(FormTime.read(text(at)));
    }

    private DispositionOrdered.Builder ordered(CustomsDisposition disposition) {
        return DispositionOrdered.newBuilder().setDisposition(disposition).setReason(text(reason));
    }

    private CustomsIdentity.Builder identity() {
        return TypedIdentity.read(text(tractor), text(trailer), many(boxes), many(seals));
    }

    private static List<String> many(String typed) {
        return TypedIdentity.many(text(typed));
    }

    private static String text(String told) {
        return told == null ? "" : told.strip();
    }
}
