package io.yidan.customs;

import static io.yidan.customs.step.CaseAct.ACCEPT_DECLARATION;
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

import io.yidan.customs.step.CaseAct;

import java.util.EnumSet;
import java.util.Set;

/** Which steps are possible in which stage of 直通. A stage without an answer does not compile. */
final class DirectTable {
    private DirectTable() {}

    /** What follows once customs has let goods go: imports are done, exports are sealed and seen out. */
    static Set<CaseAct> possible(CaseStage stage, CaseAct afterRelease) {
        return switch (stage) {
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
            case PASSED, RELEASED -> EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, afterRelease);
            case FAILED ->
                    EnumSet.of(
                            AMEND_IDENTITY, REBIND_WAYBILL, RECORD_INSPECTION, ORDER_DISPOSITION);
            case SEALED -> EnumSet.of(AMEND_IDENTITY, REBIND_WAYBILL, RECORD_EXIT);
            case RETURN_ORDERED, TREATMENT_ORDERED, DESTRUCTION_ORDERED ->
                    EnumSet.of(RECORD_DISPOSITION);
            case EXITED, DISPOSED -> EnumSet.of(CLOSE);
            case PRE_DECLARED,
                    ARRIVED_AT_PORT,
                    PORT_CHECK,
                    PORT_FAILED,
                    TRANSFER_AUTHORISED,
                    UNDER_TRANSFER,
                    ARRIVED_AT_UNLOADING,
                    UNLOADING_CHECK,
                    CHECK_FAILED,
                    WITHDRAWN,
                    CLOSED ->
                    EnumSet.noneOf(CaseAct.class);
        };
    }
}
