package io.yidan.waybill.unmatched;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.WaybillNumber;

/**
 * A fact kept aside, and the number it was addressed to: one that is not issued, or in which its
 * teller has no part.
 */
public record UnmatchedFact(WaybillNumber addressedTo, Fact fact) implements UnmatchedEvent {}
