package io.yidan.waybill.decision;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.value.Bytes;

/** Who decides, under which request; the hash tells a repeat of the request from another one under its id. */
public record Stamp(PartyId by, RequestId request, Bytes requestHash) {}
