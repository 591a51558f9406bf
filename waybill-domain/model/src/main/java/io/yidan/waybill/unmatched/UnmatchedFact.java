package io.yidan.waybill.unmatched;

import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;

/** A fact kept aside: its teller has no part in an issued waybill of that number, or none held that alias then. */
public record UnmatchedFact(Address addressedTo, Fact fact) implements UnmatchedEvent {}
