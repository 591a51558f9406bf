package io.yidan.access;

import io.yidan.waybill.decision.Act;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The table of who may decide what, by role. Finer rules (who has custody, who placed the hold) are the model's. */
public final class MayDecide {
    /** Roles of which the model derives who must agree to a change of a field. */
    private static final Set<Role> WITH_A_SAY =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Role.SHIPPER,
                            Role.CONSIGNEE,
                            Role.OPERATOR,
                            Role.CARRIER,
                            Role.TERMINAL));

    private MayDecide() {}

    /** Roles that may take this decision; none means the exchange alone. */
    public static Set<Role> roles(Act act) {
        return switch (act) {
            case DRAFT -> EnumSet.of(Role.OPERATOR, Role.SHIPPER);
            case APPROVE -> EnumSet.of(Role.SHIPPER);
            case ISSUE, VOID, SETTLE_CONFLICT, CLOSE -> EnumSet.of(Role.OPERATOR);
            case PLACE_HOLD, LIFT_HOLD ->
                    EnumSet.of(Role.OPERATOR, Role.CUSTOMS_PORT, Role.CUSTOMS_UNLOADING);
            case OFFER_HANDOVER ->
                    EnumSet.of(Role.SHIPPER, Role.CARRIER, Role.TERMINAL, Role.OPERATOR);
            case ACCEPT_HANDOVER, REFUSE_HANDOVER ->
                    EnumSet.of(Role.CARRIER, Role.TERMINAL, Role.CONSIGNEE, Role.OPERATOR);
            case EXPIRE_HANDOVER, LINK_CASE, UNLINK_CASE, GIVE_CLEARANCE, REVOKE_CLEARANCE ->
                    EnumSet.noneOf(Role.class);
            case CONFIRM_DELIVERY -> EnumSet.of(Role.CONSIGNEE);
            case PROPOSE_AMENDMENT, CANCEL_AMENDMENT -> {
                var writers = EnumSet.copyOf(WITH_A_SAY);
                writers.add(Role.DECLARANT);
                yield writers;
            }
            case DISPUTE_HANDOVER, SETTLE_DISPUTE -> EnumSet.copyOf(WITH_A_SAY);
            case ACCEPT_AMENDMENT, DECLINE_AMENDMENT -> {
                var asked = EnumSet.copyOf(WITH_A_SAY);
                asked.addAll(Set.of(Role.CUSTOMS_PORT, Role.CUSTOMS_UNLOADING));
                yield asked;
            }
        };
    }
}
