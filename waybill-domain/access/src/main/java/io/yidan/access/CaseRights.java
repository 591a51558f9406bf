package io.yidan.access;

import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.step.CaseAct;
import io.yidan.waybill.content.WaybillContent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of who may take which step of a customs case. Who is not in a row may not. */
public final class CaseRights {
    private CaseRights() {}

    /** Roles that may take this step; none means the exchange alone. */
    public static Set<CaseRole> roles(CaseAct act) {
        return switch (act) {
            case DECLARE, LINK_WAYBILL, UNLINK_WAYBILL, AMEND_IDENTITY, SUPPLY_DOCUMENTS ->
                    EnumSet.of(CaseRole.DECLARANT);
            case WITHDRAW -> EnumSet.of(CaseRole.DECLARANT, CaseRole.DECIDING_OFFICE);
            case ACCEPT_DECLARATION, REVIEW, CLOSE -> EnumSet.of(CaseRole.DECIDING_OFFICE);
            case REPORT_ARRIVAL, RECORD_INSPECTION, AFFIX_SEALS, RECORD_EXIT ->
                    EnumSet.of(CaseRole.GATE_OFFICE);
            case ORDER_DISPOSITION, RECORD_DISPOSITION ->
                    EnumSet.of(CaseRole.DECIDING_OFFICE, CaseRole.GATE_OFFICE);
            case REBIND_WAYBILL -> EnumSet.noneOf(CaseRole.class);
        };
    }

    /** Why the caller may not put goods of this waybill under a declaration; empty if it may. */
    public static Optional<Denial> toDeclare(Caller caller, WaybillContent content) {
        var roles = Role.of(caller.party(), content);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        return roles.contains(Role.DECLARANT) ? Optional.empty() : Optional.of(Denial.NOT_YOUR_ACT);
    }

    /** Why the caller may not take this step; empty if it may. */
    public static Optional<Denial> toTake(Caller caller, Declaration declaration, CaseAct act) {
        if (act == CaseAct.REBIND_WAYBILL) {
            return caller.equals(Caller.EXCHANGE)
                    ? Optional.empty()
                    : Optional.of(Denial.NOT_YOUR_ACT);
        }
        var roles = CaseRole.of(caller.party(), declaration);
        if (roles.isEmpty()) {
            return Optional.of(Denial.NOT_FOUND);
        }
        return Collections.disjoint(roles, roles(act))
                ? Optional.of(Denial.NOT_YOUR_ACT)
                : Optional.empty();
    }
}
