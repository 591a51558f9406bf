package io.yidan.codec.stored;

import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillEvent.CaseLinked;
import io.yidan.waybill.decision.WaybillEvent.CaseUnlinked;
import io.yidan.waybill.decision.WaybillEvent.ClearanceGiven;
import io.yidan.waybill.decision.WaybillEvent.ClearanceRevoked;
import io.yidan.waybill.decision.WaybillEvent.Decided;

/** What customs cases mean for a waybill, as it is stored. */
final class Clearances {
    private Clearances() {}

    static Decided linked(Stamp stamp, WaybillEvent kept) {
        return new CaseLinked(stamp, new CaseNumber(kept.getCaseLinked().getCaseNumber()));
    }

    static Decided unlinked(Stamp stamp, WaybillEvent kept) {
        return new CaseUnlinked(stamp, new CaseNumber(kept.getCaseUnlinked().getCaseNumber()));
    }

    static Decided given(Stamp stamp, WaybillEvent kept) {
        return new ClearanceGiven(
                stamp,
                new CaseNumber(kept.getClearanceGiven().getCaseNumber()),
                Stamps.read(kept.getClearanceGiven().getBasisSha256()));
    }

    static Decided revoked(Stamp stamp, WaybillEvent kept) {
        return new ClearanceRevoked(
                stamp, new CaseNumber(kept.getClearanceRevoked().getCaseNumber()));
    }
}
