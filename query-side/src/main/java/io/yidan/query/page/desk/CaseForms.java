package io.yidan.query.page.desk;

import io.yidan.access.CaseRights;
import io.yidan.access.CaseRole;
import io.yidan.codec.At;
import io.yidan.codec.customs.Words;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CheckView;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.query.customs.Duty;
import io.yidan.query.customs.merge.Mergeable;
import io.yidan.query.customs.view.Part;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which forms of a case are the reader's own: for steps that are possible now and that its part in the case may take. */
record CaseForms(CaseView view, String reader, List<Mergeable> mergeable) {

    /** A form, the step it asks for, and what its buttons are called, in order. */
    private enum Form {
        LINK(CaseAct.LINK_WAYBILL, "link"),
        UNLINK(CaseAct.UNLINK_WAYBILL, "unlink"),
        ACCEPT(CaseAct.ACCEPT_DECLARATION, "accept"),
        RESOLVE(CaseAct.RESOLVE_IRREGULARITY, "resolve"),
        LET_GO(CaseAct.RELEASE, "let-go"),
        CAPACITY(CaseAct.CONFIRM_CAPACITY, "capacity"),
        PORT_CHECK(CaseAct.RECORD_PORT_CHECK, "check-passed", "check-failed"),
        PERMIT(CaseAct.AUTHORISE_TRANSFER, "permit"),
        SEALS(CaseAct.SEAL_UNITS, "seals"),
        VERIFY(CaseAct.VERIFY_ARRIVAL, "verify"),
        SITE_CHECK(CaseAct.RECORD_SITE_CHECK, "check-passed", "check-failed"),
        SAMPLE(CaseAct.TAKE_SAMPLE, "sample"),
        SEND(CaseAct.SEND_SAMPLE, "send"),
        RECEIVE(CaseAct.RECEIVE_SAMPLE, "receive", "receive-broken"),
        REPORT(CaseAct.REPORT_RESULT, "report"),
        STORE(CaseAct.SET_CONDITIONS, "store"),
        COMPLETE(CaseAct.COMPLETE_DECLARATION, "complete"),
        DUTY(CaseAct.SETTLE_DUTY, "duty"),
        RAISE(CaseAct.RAISE_IRREGULARITY, "raise"),
        REVIEW(CaseAct.REVIEW, "release", "inspect", "documents", "refuse"),
        ARRIVE(CaseAct.REPORT_ARRIVAL, "arrive"),
        INSPECTION(CaseAct.RECORD_INSPECTION, "passed", "failed"),
        SEAL(CaseAct.AFFIX_SEALS, "seal"),
        EXIT(CaseAct.RECORD_EXIT, "exit"),
        ORDER(CaseAct.ORDER_DISPOSITION, "return", "treat", "destroy"),
        DONE(CaseAct.RECORD_DISPOSITION, "done"),
        AMEND(CaseAct.AMEND_IDENTITY, "amend"),
        WITHDRAW(CaseAct.WITHDRAW, "withdraw"),
        CLOSE(CaseAct.CLOSE, "close");

        private final CaseAct step;
        private final List<String> acts;

        Form(CaseAct step, String... acts) {
            this.step = step;
            this.acts = List.of(acts);
        }
    }

    /** Names of the forms, in the order of the page. */
    List<String> all() {
        var possible = Set.copyOf(view.getPossibleStepsList());
        var roles = Part.of(reader, view);
        return Stream.of(Form.values())
                .filter(form -> possible.contains(form.step.name()))
                .filter(
                        form ->
                                !Collections.disjoint(
                                        roles, CaseRights.roles(form.step, procedure())))
                .filter(form -> hasAPoint(form, roles))
                .map(Enum::name)
                .toList();
    }

    private List<IrregularityView> open() {
        return JointFields.open(view);
    }

    private List<CheckView> kinds(Form form) {
        return JointFields.checks(view, form.name());
    }

    private Procedure procedure() {
        return Words.read(view.getProcedure(), At.TOP);
    }

    static List<String> acts(String form) {
        return Form.valueOf(form).acts;
    }

    /** Nothing is ordered for goods in order, and once accepted a declaration is withdrawn by the office alone. */
    private boolean hasAPoint(Form form, Set<CaseRole> roles) {
        return switch (form) {
            case LINK -> !mergeable.isEmpty();
            case UNLINK -> view.getWaybillNumbersCount() > 1;
            case ORDER -> Duty.of(view) == Duty.ORDER || !procedure().isDirect();
            case RESOLVE -> !open().isEmpty();
            case LET_GO -> view.getSupervision().getOpenCount() == 0;
            case PERMIT ->
                    view.getSupervision().hasTransfer()
                            || view.getSupervision().getOpenCount() == 0;
            case PORT_CHECK -> !kinds(form).isEmpty();
            case SEND, RECEIVE, REPORT -> !JointFields.samples(view, form.name()).isEmpty();
            case COMPLETE -> !view.getSupervision().getCompleted();
            case DUTY -> !view.getSupervision().getDutySettled();
            case CAPACITY, SEALS, VERIFY, SITE_CHECK, SAMPLE, STORE, RAISE -> true;
            case WITHDRAW ->
                    view.getStage().equals("DECLARED") || roles.contains(CaseRole.DECIDING_OFFICE);
            case ACCEPT, REVIEW, ARRIVE, INSPECTION, SEAL, EXIT, DONE, AMEND, CLOSE -> true;
        };
    }
}
