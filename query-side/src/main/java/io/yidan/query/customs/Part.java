package io.yidan.query.customs;

import io.yidan.access.CaseRole;
import io.yidan.proto.customs.v1.CaseView;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which party has which part in a case, as its view says. */
public final class Part {
    private Part() {}

    /** All parts of a party in a case; none if it only reads. */
    public static Set<CaseRole> of(String party, CaseView view) {
        return EnumSet.allOf(CaseRole.class).stream()
                .filter(role -> who(role, view).equals(party))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseRole.class)));
    }

    /** Code of the party that has this part. */
    static String who(CaseRole role, CaseView view) {
        return switch (role) {
            case DECLARANT -> view.getDeclarant();
            case DECIDING_OFFICE -> view.getDecidingOffice();
            case GATE_OFFICE -> view.getGateOffice();
        };
    }
}
