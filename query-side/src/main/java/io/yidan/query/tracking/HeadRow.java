package io.yidan.query.tracking;

import io.yidan.query.fold.TrackedWaybill;

import java.time.Instant;
import java.util.List;

/** A waybill in the read model: how new it is, and who may see it. */
public record HeadRow(
        String waybill,
        long revision,
        long position,
        String stage,
        Instant recordedAt,
        List<String> parties) {

    static HeadRow of(TrackedWaybill waybill) {
        var last = waybill.last();
        return new HeadRow(
                waybill.number(),
                last.revision(),
                last.position(),
                waybill.state().stage().name(),
                last.recordedAt(),
                waybill.parties());
    }
}
