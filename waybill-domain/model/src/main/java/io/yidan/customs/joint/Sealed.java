package io.yidan.customs.joint;

import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.value.EventTime;

import java.util.List;
import java.util.Set;

/** Customs seals on a unit, and since when; what was read before then was something else. */
public record Sealed(List<SealNumber> numbers, EventTime since) {
    public Sealed {
        numbers = List.copyOf(numbers);
    }

    boolean differs(SealReading read) {
        return read.number().filter(numbers::contains).isEmpty();
    }

    boolean differs(UnitSeals seen) {
        return !Set.copyOf(numbers).equals(Set.copyOf(seen.seals()));
    }

    boolean wasOn(SealReading read) {
        return !read.at().order().isBefore(since.order());
    }
}
