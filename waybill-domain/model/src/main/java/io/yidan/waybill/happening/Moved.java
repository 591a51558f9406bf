package io.yidan.waybill.happening;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Means;

import java.util.List;
import java.util.Optional;

/** Which units it is about: those named, and those that are on the means at that time. */
public record Moved(List<UnitId> units, Optional<Means> means) {
    public Moved {
        units = List.copyOf(units);
    }
}
