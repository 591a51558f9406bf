package io.yidan.customs.joint;

import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;

import java.util.List;

/** Seals and locks on one unit; their order means nothing. */
public record UnitSeals(UnitId unit, List<SealNumber> seals) {
    public UnitSeals {
        seals = List.copyOf(seals);
    }
}
