package io.yidan.query.tracking;

import io.yidan.query.fold.TrackedWaybill;

import java.time.Instant;
import java.util.List;

/** A waybill in the read model: how new it is, who may see it, and the whole as a reader sees it. */
public record HeadRow(
        String waybill,
        long revision,
        long position,
        String stage,
        Instant recordedAt,
        byte[] view,
        List<String> parties) {

    static HeadRow of(TrackedWaybill waybill, byte[] view) {
        var last = waybill.last();
        return new HeadRow(
                waybill.number(),
                last.revision(),
                last.position(),
                waybill.state().stage().name(),
                last.recordedAt(),
                view,
                waybill.parties());
    }
}
