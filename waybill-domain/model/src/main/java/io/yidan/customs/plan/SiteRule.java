package io.yidan.customs.plan;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;

/** A listed place of unloading, the office that supervises it, and how many units one case may bring there. */
public record SiteRule(Place place, PartyId office, int units) {}
