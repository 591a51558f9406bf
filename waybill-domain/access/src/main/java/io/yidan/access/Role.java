package io.yidan.access;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.PartyRole;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.id.PartyId;

import java.util.EnumSet;
import java.util.Set;

/** What a party is for one waybill: its part in the document, or the leg it does. */
public enum Role {
    SHIPPER,
    CONSIGNEE,
    OPERATOR,
    DECLARANT,
    CUSTOMS_PORT,
    CUSTOMS_UNLOADING,
    LABORATORY,
    NOTIFY,
    CARRIER,
    TERMINAL;

    /** All roles of the party; none means it has no part in the waybill. */
    public static Set<Role> of(PartyId party, WaybillContent content) {
        var roles = EnumSet.noneOf(Role.class);
        content.parties().stream()
                .filter(named -> named.id().equals(party))
                .map(named -> of(named.role()))
                .forEach(roles::add);
        content.legs().stream()
                .filter(leg -> leg.carrier().equals(party))
                .map(leg -> leg.mode() == LegPlan.Mode.TERMINAL ? TERMINAL : CARRIER)
                .forEach(roles::add);
        return roles;
    }

    private static Role of(PartyRole role) {
        return switch (role) {
            case SHIPPER -> SHIPPER;
            case CONSIGNEE -> CONSIGNEE;
            case OPERATOR -> OPERATOR;
            case DECLARANT -> DECLARANT;
            case CUSTOMS_PORT -> CUSTOMS_PORT;
            case CUSTOMS_UNLOADING -> CUSTOMS_UNLOADING;
            case LABORATORY -> LABORATORY;
            case NOTIFY -> NOTIFY;
        };
    }
}
