package io.yidan.waybill.unmatched;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/** What happened to a fact that matched no waybill when it was told. */
public sealed interface UnmatchedEvent {

    /** Kept aside, addressed to a number that is not issued or in which its teller has no part. */
    record UnmatchedFact(WaybillNumber addressedTo, Fact fact) implements UnmatchedEvent {}

    /** Found its waybill, or ran out of time if none is named. */
    record UnmatchedSettled(Optional<WaybillNumber> waybill) implements UnmatchedEvent {}
}
