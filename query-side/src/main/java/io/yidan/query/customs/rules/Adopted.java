package io.yidan.query.customs.rules;

import io.yidan.customs.plan.Rulebook;

import java.time.Instant;

/** Rules of customs, and since when the exchange went by them. */
public record Adopted(Rulebook rules, Instant at) {}
