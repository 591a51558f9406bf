package io.yidan.waybill.fact;

/** Takes a fact back for ever. May name the event id of the same source that replaces it. */
public record Withdrawal(String reason, String replacedBy) {}
