package io.yidan.gateway.post;

import io.yidan.proto.carrier.v1.Outcome;

/** What became of a fact, on the wire. */
final class Outcomes {
    private Outcomes() {}

    static Outcome write(io.yidan.waybill.fact.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Outcome.OUTCOME_ACCEPTED;
            case STALE -> Outcome.OUTCOME_STALE;
            case DUPLICATE -> Outcome.OUTCOME_DUPLICATE;
            case CONFLICT -> Outcome.OUTCOME_CONFLICT;
            case UNMATCHED -> Outcome.OUTCOME_UNMATCHED;
        };
    }
}
