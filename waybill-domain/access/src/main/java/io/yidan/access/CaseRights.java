package io.yidan.access;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseAct;
import io.yidan.waybill.content.WaybillContent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of who may take which step of a customs case. Who is not in a row may not. */
public final class CaseRights {
    private CaseRights() {}

    /** Roles that may take this step under this procedure; none means the exchange alone. */
    public static Set<CaseRole> roles(CaseAct act, Procedure procedure) {
        return switch (act) {
            case DECLARE,
                    LINK_WAYBILL,
                    UNLINK_WAYBILL,
                    AMEND_IDENTITY,
                    SUPPLY_DOCUMENTS,
                    COMPLETE_DECLARATION ->
                    EnumSet.of(CaseRole.DECLARANT);
            case WITHDRAW -> EnumSet.of(CaseRole.DECLARANT, CaseRole.DECIDING_OFFICE);
            case ACCEPT_DECLARATION ->
                    procedure.isDirect()
                            ? EnumSet.of(CaseRole.DECIDING_OFFICE)
                            : EnumSet.of(CaseRole.GATE_OFFICE);
            case REVIEW,
                    CLOSE,
                    CONFIRM_CAPACITY,
                    VERIFY_ARRIVAL,
                    RECORD_SITE_CHECK,
                    TAKE_SAMPLE,
                    SEND_SAMPLE,
                    SET_CONDITIONS,
                    SETTLE_DUTY,
                    RELEASE ->
                    EnumSet.of(CaseRole.DECIDING_OFFICE);
            case REPORT_ARRIVAL,
                    RECORD_INSPECTION,
                    AFFIX_SEALS,
                    RECORD_EXIT,
                    RECORD_PORT_CHECK,
                    AUTHORISE_TRANSFER,
                    SEAL_UNITS ->
                    EnumSet.of(CaseRole.GATE_OFFICE);
            case ORDER_DISPOSITION,
                    RECORD_DISPOSITION,
                    REPORT_MOVEMENT,
                    READ_SEALS,
                    RAISE_IRREGULARITY,
                    RESOLVE_IRREGULARITY ->
                    EnumSet.of(CaseRole.DECIDING_OFFICE, CaseRole.GATE_OFFICE);
            case RECEIVE_SAMPLE, REPORT_RESULT -> EnumSet.of(CaseRole.LABORATORY);
            case REBIND_WAYBILL -> EnumSet.noneOf(CaseRole.class);
        };
    }

    /** Whether the exchange itself takes this step, for what it is told or what time brings about. */
    private static boolean isOwn(CaseAct act) {
        return act == CaseAct.REBIND_WAYBILL
                || act == CaseAct.REPORT_MOVEMENT
                || act == CaseAct.READ_SEALS
                || act == CaseAct.RAISE_IRREGULARITY;
    }

    /** Why the caller may not put goods of this waybill under a declaration; empty if it may. */
    public static Optional<Denial> toDeclare(Caller caller, WaybillContent content) {
        var roles = Role.of(caller.party(), content);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        return roles.contains(Role.DECLARANT) ? Optional.empty() : Optional.of(Denial.NOT_YOUR_ACT);
    }

    /**
     * Why the caller may not take this step; empty if it may.
     *
     * @param declaration of the case, or the one that would begin it
     */
    public static Optional<Denial> toTake(
            Caller caller, CustomsCase known, Declaration declaration, CaseAct act) {
        if (caller.equals(Caller.EXCHANGE) && isOwn(act)) {
            return Optional.empty();
        }
        var roles = CaseRole.of(caller.party(), known, declaration);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        return Collections.disjoint(roles, roles(act, declaration.procedure()))
                ? Optional.of(Denial.NOT_YOUR_ACT)
                : Optional.empty();
    }
}
