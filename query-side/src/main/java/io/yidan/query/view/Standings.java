package io.yidan.query.view;

import io.yidan.proto.tracking.v1.Standing;
import io.yidan.query.fold.Told;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.fact.Tellings;

/** Says of everything told whether it still counts. A decision always does. */
record Standings(Facts facts) {

    Standing of(Told told) {
        return told.event() instanceof WaybillEvent.FactRecorded recorded
                ? of(told.revision(), recorded.fact())
                : Standing.STANDING_STANDS;
    }

    private Standing of(long revision, Fact fact) {
        var tellings = facts.told(fact.key());
        if (fact.isWithdrawal()) {
            return Standing.STANDING_STANDS;
        }
        if (tellings.withdrawn()) {
            return Standing.STANDING_WITHDRAWN;
        }
        if (tellings.inConflict().stream().anyMatch(filed -> filed.version() == revision)) {
            return Standing.STANDING_IN_CONFLICT;
        }
        return among(tellings, revision, fact);
    }

    private static Standing among(Tellings tellings, long revision, Fact fact) {
        var standing = tellings.standing().map(Filed::fact).orElse(fact);
        if (tellings.standing().stream().anyMatch(filed -> filed.version() == revision)) {
            return Standing.STANDING_STANDS;
        }
        return standing.envelope().revision() > fact.envelope().revision()
                ? Standing.STANDING_CORRECTED
                : Standing.STANDING_SET_ASIDE;
    }
}
