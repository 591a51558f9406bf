package io.yidan.gateway.customs;

import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
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
import io.yidan.proto.type.v1.WaybillUnlinkedFromCase;

/** What somebody typed to take a step of a case. */
record CaseForm(TypedForm typed) {

    /** The request the wire would have brought. */
    TakeCaseStepRequest asked(String number) {
        return TakeCaseStepRequest.newBuilder()
                .setCaseNumber(number)
                .setRequestId(typed.text("request"))
                .setStep(new JointForm(typed).step().orElseGet(this::step))
                .build();
    }

    /** The request that puts one more waybill under the declaration. */
    LinkWaybillRequest link(String number) {
        return LinkWaybillRequest.newBuilder()
                .setCaseNumber(number)
                .setRequestId(typed.text("request"))
                .setWaybillNumber(typed.text("waybill"))
                .build();
    }

    private CaseStep step() {
        var step = CaseStep.newBuilder();
        switch (typed.text("act")) {
            case "unlink" ->
                    step.setWaybillUnlinked(
                            WaybillUnlinkedFromCase.newBuilder()
                                    .setWaybillNumber(typed.text("waybill")));
            case "accept" ->
                    step.setDeclarationAccepted(
                            DeclarationAccepted.newBuilder()
                                    .setDeclarationNumber(typed.text("declaration")));
            case "release" ->
                    step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL));
            case "inspect" ->
                    step.setReviewed(
                            reviewed(CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL)
                                    .setBay(typed.text("bay")));
            case "documents" ->
                    step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_DOCUMENTS_REQUIRED));
            case "refuse" -> step.setReviewed(reviewed(CustomsVerdict.CUSTOMS_VERDICT_REFUSED));
            case "arrive" ->
                    step.setArrived(
                            ArrivedAtGate.newBuilder().setSeen(identity()).setAt(typed.time("at")));
            case "amend" ->
                    step.setIdentityAmended(
                            IdentityAmended.newBuilder()
                                    .setIdentity(identity())
                                    .setReason(typed.text("reason")));
            case "passed" -> step.setInspected(inspected(true));
            case "failed" -> step.setInspected(inspected(false));
            case "seal" ->
                    step.setSealsAffixed(
                            CustomsSealsAffixed.newBuilder()
                                    .addAllSeals(typed.many("seals"))
                                    .setAt(typed.time("at")));
            case "exit" -> step.setExited(ExitRecorded.newBuilder().setAt(typed.time("at")));
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
                    step.setDispositionDone(DispositionDone.newBuilder().setAt(typed.time("at")));
            case "withdraw" ->
                    step.setWithdrawn(
                            DeclarationWithdrawn.newBuilder().setReason(typed.text("reason")));
            case "close" -> step.setClosed(CaseClosed.getDefaultInstance());
            default -> throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, "act", "a step of this page");
        }
        return step.build();
    }

    private Reviewed.Builder reviewed(CustomsVerdict verdict) {
        return Reviewed.newBuilder()
                .setVerdict(verdict)
                .setBasisSha256(typed.text("basis"))
                .setReason(typed.text("reason"));
    }

    private Inspected.Builder inspected(boolean passed) {
        return Inspected.newBuilder()
                .setPassed(passed)
                .setFindings(typed.text("reason"))
                .setAt(typed.time("at"));
    }

    private DispositionOrdered.Builder ordered(CustomsDisposition disposition) {
        return DispositionOrdered.newBuilder()
                .setDisposition(disposition)
                .setReason(typed.text("reason"));
    }

    private CustomsIdentity.Builder identity() {
        return TypedIdentity.read(
                typed.text("tractor"),
                typed.text("trailer"),
                typed.many("boxes"),
                typed.many("seals"));
    }
}
