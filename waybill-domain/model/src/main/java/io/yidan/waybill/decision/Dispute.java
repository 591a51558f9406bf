package io.yidan.waybill.decision;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;

/**
 * What one side of an accepted handover holds against it. It is named by the request that raised it; custody passed all
 * the same.
 *
 * @param version the waybill's version that raised it
 * @param units units it is about, all of the handover if none are named
 * @param liable who answers for it, once it is settled so
 * @param outcome how it was settled, empty while it is open
 */
public record Dispute(
        RequestId id,
        long version,
        String handover,
        PartyId by,
        List<UnitId> units,
        String reason,
        String remark,
        boolean open,
        Optional<PartyId> liable,
        String outcome) {

    public Dispute settled(Optional<PartyId> by, String how) {
        return new Dispute(id, version, handover, this.by, units, reason, remark, false, by, how);
    }
}
