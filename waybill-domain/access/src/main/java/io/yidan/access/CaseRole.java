package io.yidan.access;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Declaration;
import io.yidan.waybill.id.PartyId;

import java.util.EnumSet;
import java.util.Set;

/** What a party is for one customs case. */
public enum CaseRole {
    DECLARANT,
    /** Customs of the place of loading or unloading. */
    DECIDING_OFFICE,
    /** Customs at the port. */
    GATE_OFFICE,
    /** Was sent a sample. */
    LABORATORY;

    /** All roles of the party in a case as it is, or as a step would begin it. */
    public static Set<CaseRole> of(PartyId party, CustomsCase known, Declaration declaration) {
        var roles = of(party, declaration);
        if (known.supervision().filter(one -> one.laboratories().contains(party)).isPresent()) {
            roles.add(LABORATORY);
        }
        return roles;
    }

    private static Set<CaseRole> of(PartyId party, Declaration declaration) {
        var roles = EnumSet.noneOf(CaseRole.class);
        if (declaration.declarant().equals(party)) {
            roles.add(DECLARANT);
        }
        if (declaration.decidingOffice().equals(party)) {
            roles.add(DECIDING_OFFICE);
        }
        if (declaration.gateOffice().equals(party)) {
            roles.add(GATE_OFFICE);
        }
        return roles;
    }
}
