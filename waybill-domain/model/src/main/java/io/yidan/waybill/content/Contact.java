package io.yidan.waybill.content;

import io.yidan.waybill.value.Sealed;

/** A person to reach at a party, by the party's role. */
public record Contact(PartyRole role, Sealed person) {}
