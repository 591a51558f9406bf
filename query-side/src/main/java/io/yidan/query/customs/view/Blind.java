package io.yidan.query.customs.view;

import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.SupervisionView;

/** Takes out of a case what a party must not see. */
public final class Blind {
    private Blind() {}

    /** Seals are read blind: only who declared them, who decides on them, and nobody else sees them here. */
    public static CaseView asSeenBy(String party, CaseView view) {
        var blind = view.toBuilder();
        if (view.hasSupervision()) {
            supervision(party, view, blind.getSupervisionBuilder());
        }
        if (party.equals(view.getDeclarant()) || party.equals(view.getDecidingOffice())) {
            return blind.build();
        }
        blind.getIdentityBuilder().clearSeals();
        if (!view.hasIdentity()) {
            blind.clearIdentity();
        }
        if (blind.hasArrival() && !party.equals(view.getGateOffice())) {
            blind.getArrivalBuilder().getSeenBuilder().clearSeals();
        }
        return blind.build();
    }

    /** Who put seals on sees them; who reads them at the place of unloading sees them once they were read. */
    private static void supervision(
            String party, CaseView view, SupervisionView.Builder supervision) {
        boolean put = party.equals(view.getGateOffice());
        boolean reads = party.equals(view.getDecidingOffice());
        supervision.getUnitsBuilderList().stream()
                .filter(unit -> !put && !(reads && (unit.getVerified() || unit.getIrregular())))
                .forEach(unit -> unit.clearSeals());
        if (Part.of(party, view).isEmpty()) {
            supervision.getSamplesBuilderList().forEach(sample -> sample.clearReports());
            supervision.getIrregularitiesBuilderList().forEach(one -> one.clearNote());
            supervision.getChecksBuilderList().forEach(check -> check.clearFindings());
        }
    }
}
