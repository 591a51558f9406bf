package io.yidan.waybill.unmatched;

/** What happened to a fact that matched no waybill when it was told. */
public sealed interface UnmatchedEvent permits UnmatchedFact, UnmatchedSettled {}
