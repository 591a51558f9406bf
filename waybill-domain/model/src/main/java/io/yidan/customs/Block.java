package io.yidan.customs;

import io.yidan.waybill.id.PartyId;

/** Why goods are held: which office said so in the event of which version, with which reason. */
public record Block(long version, PartyId by, String reason) {}
