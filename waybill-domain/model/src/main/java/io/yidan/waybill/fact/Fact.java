package io.yidan.waybill.fact;

import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.happening.Units;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;

/**
 * A fact as it was told. The hash is over its content without sent time, channel, forwarders, personal values and
 * address, so that a repeat can be told from a contradiction. A withdrawal has no happening.
 */
public record Fact(FactEnvelope envelope, Optional<Happening> happening, Bytes hash) {

    public FactKey key() {
        return envelope.key();
    }

    /** The same about this unit where none was told. Its hash stays that of what was told, so that a repeat is known. */
    public Fact about(UnitId unit) {
        return new Fact(envelope, happening.map(told -> Units.found(told, unit)), hash);
    }

    public boolean isWithdrawal() {
        return envelope.withdrawal().isPresent();
    }
}
