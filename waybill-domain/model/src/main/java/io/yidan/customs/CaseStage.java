package io.yidan.customs;

import static io.yidan.customs.step.CaseAct.ACCEPT_DECLARATION;
import static io.yidan.customs.step.CaseAct.AFFIX_SEALS;
import static io.yidan.customs.step.CaseAct.AMEND_IDENTITY;
import static io.yidan.customs.step.CaseAct.CLOSE;
import static io.yidan.customs.step.CaseAct.DECLARE;
import static io.yidan.customs.step.CaseAct.LINK_WAYBILL;
import static io.yidan.customs.step.CaseAct.ORDER_DISPOSITION;
import static io.yidan.customs.step.CaseAct.REBIND_WAYBILL;
import static io.yidan.customs.step.CaseAct.RECORD_DISPOSITION;
import static io.yidan.customs.step.CaseAct.RECORD_EXIT;
import static io.yidan.customs.step.CaseAct.RECORD_INSPECTION;
import static io.yidan.customs.step.CaseAct.REPORT_ARRIVAL;
import static io.yidan.customs.step.CaseAct.REVIEW;
import static io.yidan.customs.step.CaseAct.SUPPLY_DOCUMENTS;
import static io.yidan.customs.step.CaseAct.UNLINK_WAYBILL;
import static io.yidan.customs.step.CaseAct.WITHDRAW;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;

import java.util.EnumSet;
import java.util.Set;

/** How far a case has come in its procedure, and which steps are possible there. */
public enum CaseStage {
    /** Nothing is known under this number. */
    NONE,
    DECLARED,
    /** Taken in; the goods are on the road. */
    UNDER_REVIEW,
    /** At the gate before a decision. Legal, and measured. */
    WAITING_DECISION,
    /** Decided; the goods are on the road. */
    DECIDED,
    /** At the gate, where the decision lets them neither go nor be inspected. */
    ARRIVED,
    INSPECTING,
    /** Inspected, nothing found. */
    PASSED,
    /** Let go without inspection. */
    RELEASED,
    /** Inspected, something found. */
    FAILED,
    SEALED,
    EXITED,
    RETURN_ORDERED,
    TREATMENT_ORDERED,
    DESTRUCTION_ORDERED,
    /** Returned or destroyed. */
    DISPOSED,
    WITHDRAWN,
    CLOSED;

    /** The steps possible here under this procedure. A stage without an answer does not compile. */
    public Set<CaseAct> possible(Procedure procedure) {
        return switch (this) {
            case NONE -> EnumSet.of(DECLARE);
            case DECLARED ->
                    EnumSet.of(
                            LINK_WAYBILL,
                            UNLINK_WAYBILL,
                            ACCEPT_DECLARATION,
                            AMEND_IDENTITY,
                            REBIND_WAYBILL,
                            REPORT_ARRIVAL,
                            WITHDRAW);
            case UNDER_REVIEW, WAITING_DECISION ->
                    EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, REVIEW, REPORT_ARRIVAL, WITHDRAW);
            case DECIDED, ARRIVED ->
                    EnumSet.of(
                            AMEND_IDENTITY,
                            REBIND_WAYBILL,
                            REVIEW,
                            SUPPLY_DOCUMENTS,
                            REPORT_ARRIVAL,
                            ORDER_DISPOSITION,
                            WITHDRAW);
            case INSPECTING -> EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, RECORD_INSPECTION);
            case PASSED, RELEASED ->
                    EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, afterRelease(procedure));
            case FAILED ->
                    EnumSet.of(
                            AMEND_IDENTITY, REBIND_WAYBILL, RECORD_INSPECTION, ORDER_DISPOSITION);
            case SEALED -> EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, RECORD_EXIT);
            case RETURN_ORDERED, TREATMENT_ORDERED, DESTRUCTION_ORDERED ->
                    EnumSet.of(RECORD_DISPOSITION);
            case EXITED, DISPOSED -> EnumSet.of(CLOSE);
            case WITHDRAWN, CLOSED -> EnumSet.noneOf(CaseAct.class);
        };
    }

    /** What follows once customs has let goods go: imports are done, exports are sealed and seen out. */
    private static CaseAct afterRelease(Procedure procedure) {
        return switch (procedure) {
            case DIRECT_IMPORT -> CLOSE;
            case DIRECT_EXPORT -> AFFIX_SEALS;
        };
    }

    /** Whether goods are cleared here for what the procedure is about. */
    public boolean clears(Procedure procedure) {
        return switch (procedure) {
            case DIRECT_IMPORT -> this == PASSED || this == RELEASED;
            case DIRECT_EXPORT -> this == EXITED;
        };
    }

    /** Whether nothing more comes. */
    public boolean isOver() {
        return this == WITHDRAWN || this == CLOSED;
    }
}
