package io.yidan.waybill.decision;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;

import java.util.List;

/** Something stopped by somebody: units, or the whole waybill if none are named. */
public record Hold(RequestId id, PartyId by, String reason, List<UnitId> units, boolean open) {

    public Hold lifted() {
        return new Hold(id, by, reason, units, false);
    }
}
