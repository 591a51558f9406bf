package io.yidan.waybill.unmatched;

import io.yidan.waybill.fact.Fact;

/** A fact kept aside, and the number it was addressed to as it was told. */
public record UnmatchedFact(String addressedTo, Fact fact) {}
