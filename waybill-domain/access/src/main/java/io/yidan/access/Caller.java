package io.yidan.access;

import io.yidan.waybill.id.PartyId;

/** Who calls: the party of the credential, never of the payload. What it tells, it tells as originator. */
public record Caller(PartyId party) {
    /** The exchange itself, for what time brings about. No credential can name it. */
    public static final Caller EXCHANGE = new Caller(new PartyId("YIDAN"));

    public PartyId originator() {
        return party;
    }
}
