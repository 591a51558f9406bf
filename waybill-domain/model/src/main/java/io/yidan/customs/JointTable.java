package io.yidan.customs;

import static io.yidan.customs.step.CaseAct.ACCEPT_DECLARATION;
import static io.yidan.customs.step.CaseAct.AUTHORISE_TRANSFER;
import static io.yidan.customs.step.CaseAct.CLOSE;
import static io.yidan.customs.step.CaseAct.COMPLETE_DECLARATION;
import static io.yidan.customs.step.CaseAct.CONFIRM_CAPACITY;
import static io.yidan.customs.step.CaseAct.DECLARE;
import static io.yidan.customs.step.CaseAct.LINK_WAYBILL;
import static io.yidan.customs.step.CaseAct.ORDER_DISPOSITION;
import static io.yidan.customs.step.CaseAct.RAISE_IRREGULARITY;
import static io.yidan.customs.step.CaseAct.READ_SEALS;
import static io.yidan.customs.step.CaseAct.REBIND_WAYBILL;
import static io.yidan.customs.step.CaseAct.RECEIVE_SAMPLE;
import static io.yidan.customs.step.CaseAct.RECORD_DISPOSITION;
import static io.yidan.customs.step.CaseAct.RECORD_PORT_CHECK;
import static io.yidan.customs.step.CaseAct.RECORD_SITE_CHECK;
import static io.yidan.customs.step.CaseAct.RELEASE;
import static io.yidan.customs.step.CaseAct.REPORT_MOVEMENT;
import static io.yidan.customs.step.CaseAct.REPORT_RESULT;
import static io.yidan.customs.step.CaseAct.RESOLVE_IRREGULARITY;
import static io.yidan.customs.step.CaseAct.SEAL_UNITS;
import static io.yidan.customs.step.CaseAct.SEND_SAMPLE;
import static io.yidan.customs.step.CaseAct.SETTLE_DUTY;
import static io.yidan.customs.step.CaseAct.SET_CONDITIONS;
import static io.yidan.customs.step.CaseAct.TAKE_SAMPLE;
import static io.yidan.customs.step.CaseAct.UNLINK_WAYBILL;
import static io.yidan.customs.step.CaseAct.VERIFY_ARRIVAL;
import static io.yidan.customs.step.CaseAct.WITHDRAW;

import io.yidan.customs.step.CaseAct;

import java.util.EnumSet;
import java.util.Set;

/** Which steps are possible in which stage of joint supervision. What is told of the way is taken at any time. */
final class JointTable {
    private static final Set<CaseAct> TOLD =
            EnumSet.of(
                    REBIND_WAYBILL,
                    REPORT_MOVEMENT,
                    READ_SEALS,
                    RAISE_IRREGULARITY,
                    RESOLVE_IRREGULARITY);

    /** From a sample to its results. */
    private static final Set<CaseAct> SAMPLED =
            EnumSet.of(TAKE_SAMPLE, SEND_SAMPLE, RECEIVE_SAMPLE, REPORT_RESULT);

    private JointTable() {}

    static Set<CaseAct> possible(CaseStage stage) {
        return switch (stage) {
            case NONE -> EnumSet.of(DECLARE);
            case DECLARED ->
                    told(
                            LINK_WAYBILL,
                            UNLINK_WAYBILL,
                            ACCEPT_DECLARATION,
                            CONFIRM_CAPACITY,
                            WITHDRAW);
            case PRE_DECLARED -> told(CONFIRM_CAPACITY, COMPLETE_DECLARATION, WITHDRAW);
            case ARRIVED_AT_PORT ->
                    told(CONFIRM_CAPACITY, COMPLETE_DECLARATION, RECORD_PORT_CHECK, WITHDRAW);
            case PORT_CHECK ->
                    told(
                            CONFIRM_CAPACITY,
                            COMPLETE_DECLARATION,
                            RECORD_PORT_CHECK,
                            AUTHORISE_TRANSFER,
                            WITHDRAW);
            case PORT_FAILED -> told(COMPLETE_DECLARATION, RECORD_PORT_CHECK, ORDER_DISPOSITION);
            case TRANSFER_AUTHORISED, UNDER_TRANSFER ->
                    told(
                            COMPLETE_DECLARATION,
                            RECORD_PORT_CHECK,
                            AUTHORISE_TRANSFER,
                            SEAL_UNITS,
                            VERIFY_ARRIVAL);
            case ARRIVED_AT_UNLOADING ->
                    sampled(
                            COMPLETE_DECLARATION,
                            RECORD_PORT_CHECK,
                            VERIFY_ARRIVAL,
                            RECORD_SITE_CHECK);
            case UNLOADING_CHECK ->
                    sampled(
                            COMPLETE_DECLARATION,
                            RECORD_PORT_CHECK,
                            RECORD_SITE_CHECK,
                            SET_CONDITIONS,
                            SETTLE_DUTY,
                            RELEASE);
            case CHECK_FAILED ->
                    sampled(
                            COMPLETE_DECLARATION,
                            RECORD_PORT_CHECK,
                            RECORD_SITE_CHECK,
                            SETTLE_DUTY,
                            ORDER_DISPOSITION);
            case RELEASED ->
                    EnumSet.of(
                            REBIND_WAYBILL,
                            REPORT_MOVEMENT,
                            READ_SEALS,
                            RAISE_IRREGULARITY,
                            RECORD_SITE_CHECK,
                            REPORT_RESULT,
                            CLOSE);
            case RETURN_ORDERED, TREATMENT_ORDERED, DESTRUCTION_ORDERED -> told(RECORD_DISPOSITION);
            case DISPOSED -> told(CLOSE);
            case UNDER_REVIEW,
                    WAITING_DECISION,
                    DECIDED,
                    ARRIVED,
                    INSPECTING,
                    PASSED,
                    FAILED,
                    SEALED,
                    EXITED,
                    WITHDRAWN,
                    CLOSED ->
                    EnumSet.noneOf(CaseAct.class);
        };
    }

    private static Set<CaseAct> told(CaseAct... more) {
        var all = EnumSet.copyOf(TOLD);
        all.addAll(Set.of(more));
        return all;
    }

    private static Set<CaseAct> sampled(CaseAct... more) {
        var all = told(more);
        all.addAll(SAMPLED);
        return all;
    }
}
