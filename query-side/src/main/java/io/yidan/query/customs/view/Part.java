package io.yidan.query.customs.view;

import io.yidan.access.CaseRole;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.SampleView;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which party has which part in a case, as its view says. */
public final class Part {
    private Part() {}

    /** All parts of a party in a case; none if it only reads. */
    public static Set<CaseRole> of(String party, CaseView view) {
        return EnumSet.allOf(CaseRole.class).stream()
                .filter(role -> isOf(role, party, view))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseRole.class)));
    }

    private static boolean isOf(CaseRole role, String party, CaseView view) {
        return role == CaseRole.LABORATORY
                ? view.getSupervision().getSamplesList().stream()
                        .anyMatch(sample -> sample.getLaboratory().equals(party))
                : who(role, view).equals(party);
    }

    /** Code of the party that has this part; of several laboratories the last that was sent a sample. */
    public static String who(CaseRole role, CaseView view) {
        return switch (role) {
            case DECLARANT -> view.getDeclarant();
            case DECIDING_OFFICE -> view.getDecidingOffice();
            case GATE_OFFICE -> view.getGateOffice();
            case LABORATORY ->
                    view.getSupervision().getSamplesList().stream()
                            .map(SampleView::getLaboratory)
                            .filter(code -> !code.isEmpty())
                            .reduce((_, later) -> later)
                            .orElse("");
        };
    }
}
