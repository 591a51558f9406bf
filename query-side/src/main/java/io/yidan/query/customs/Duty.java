package io.yidan.query.customs;

import io.yidan.access.CaseRole;
import io.yidan.customs.CaseStage;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.query.customs.view.Part;

/** What a case waits for, and which of its parties owes it; what keeps goods standing comes first. */
public enum Duty {
    /** Goods stand at the gate and nobody has decided. */
    DECIDE_NOW(CaseRole.DECIDING_OFFICE),
    /** Something on the way was not as it should be; an office must settle it. */
    RESOLVE(CaseRole.DECIDING_OFFICE),
    /** At the port, to be checked. */
    CHECK_AT_PORT(CaseRole.GATE_OFFICE),
    /** Room at the place of unloading must be confirmed before goods may leave the port. */
    CONFIRM_CAPACITY(CaseRole.DECIDING_OFFICE),
    /** Checked at the port, the permit is still to come. */
    AUTHORISE(CaseRole.GATE_OFFICE),
    /** All in at the place of unloading, to be checked. */
    CHECK_AT_SITE(CaseRole.DECIDING_OFFICE),
    /** A sample is still to be taken or sent. */
    SAMPLE(CaseRole.DECIDING_OFFICE),
    /** Nothing is open; the goods may be let go. */
    RELEASE(CaseRole.DECIDING_OFFICE),
    /** The declaration must be filled up. */
    COMPLETE(CaseRole.DECLARANT),
    /** Duty must be settled. */
    SETTLE_DUTY(CaseRole.DECIDING_OFFICE),
    /** A laboratory has a sample. */
    REPORT(CaseRole.LABORATORY),
    /** At the gate, to be looked at. */
    INSPECT(CaseRole.GATE_OFFICE),
    /** Found wanting or refused; something must be ordered. */
    ORDER(CaseRole.DECIDING_OFFICE),
    /** Ordered, to be done and recorded. */
    CARRY_OUT(CaseRole.GATE_OFFICE),
    /** Papers asked for. */
    SUPPLY_DOCUMENTS(CaseRole.DECLARANT),
    /** Released, the customs seal is still to come. */
    SEAL(CaseRole.GATE_OFFICE),
    /** Sealed, to be seen out. */
    SEE_OUT(CaseRole.GATE_OFFICE),
    /** Declared, to be taken in. */
    ACCEPT(CaseRole.DECIDING_OFFICE),
    /** Taken in, on the road. */
    REVIEW(CaseRole.DECIDING_OFFICE),
    /** Left the port under a permit, expected at the place of unloading. */
    RECEIVE(CaseRole.DECIDING_OFFICE),
    /** Decided, on the road. */
    EXPECT(CaseRole.GATE_OFFICE),
    /** Nothing more comes but the end. */
    CLOSE(CaseRole.DECIDING_OFFICE);

    private final CaseRole whose;

    Duty(CaseRole whose) {
        this.whose = whose;
    }

    /** Of an open case. */
    public static Duty of(CaseView view) {
        return switch (CaseStage.valueOf(view.getStage())) {
            case DECLARED -> ACCEPT;
            case UNDER_REVIEW -> REVIEW;
            case WAITING_DECISION -> DECIDE_NOW;
            case DECIDED -> decided(view, EXPECT);
            case ARRIVED -> decided(view, ORDER);
            case INSPECTING -> INSPECT;
            case PASSED, RELEASED ->
                    view.getPossibleStepsList().contains("AFFIX_SEALS") ? SEAL : CLOSE;
            case FAILED -> ORDER;
            case SEALED -> SEE_OUT;
            case RETURN_ORDERED, TREATMENT_ORDERED, DESTRUCTION_ORDERED -> CARRY_OUT;
            case EXITED, DISPOSED, WITHDRAWN, CLOSED, NONE -> CLOSE;
            case PRE_DECLARED -> joint(view).onTheRoad();
            case ARRIVED_AT_PORT, PORT_CHECK -> joint(view).atPort();
            case PORT_FAILED, CHECK_FAILED -> joint(view).or(ORDER);
            case TRANSFER_AUTHORISED, UNDER_TRANSFER, ARRIVED_AT_UNLOADING ->
                    joint(view).or(RECEIVE);
            case UNLOADING_CHECK -> joint(view).atSite();
        };
    }

    private static JointDuty joint(CaseView view) {
        return new JointDuty(view.getSupervision());
    }

    private static Duty decided(CaseView view, Duty otherwise) {
        return switch (view.getReview().getVerdict()) {
            case CUSTOMS_VERDICT_DOCUMENTS_REQUIRED -> SUPPLY_DOCUMENTS;
            case CUSTOMS_VERDICT_REFUSED -> ORDER;
            case CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL,
                    CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL,
                    CUSTOMS_VERDICT_UNSPECIFIED,
                    UNRECOGNIZED ->
                    otherwise;
        };
    }

    /** Code of the party that owes it. */
    public String owedBy(CaseView view) {
        return Part.who(whose, view);
    }
}
