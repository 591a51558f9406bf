package io.yidan.customs.declaration;

import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.transport.Plate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What goods are known by at the gate: the vehicle, its trailer, the boxes, the seals. */
public record Identity(
        Plate tractor, Optional<Plate> trailer, List<UnitId> boxes, List<SealNumber> seals) {

    /** A part of an identity, as answers name it. */
    public enum Part {
        TRACTOR,
        TRAILER,
        BOX,
        SEAL
    }

    public Identity {
        boxes = List.copyOf(boxes);
        seals = List.copyOf(seals);
    }

    /** The parts in which what was seen differs; the order of boxes and of seals means nothing. */
    public List<Part> differences(Identity seen) {
        return Stream.of(Part.values()).filter(part -> !same(part, seen)).toList();
    }

    private boolean same(Part part, Identity seen) {
        return switch (part) {
            case TRACTOR -> tractor.equals(seen.tractor);
            case TRAILER -> trailer.equals(seen.trailer);
            case BOX -> Set.copyOf(boxes).equals(Set.copyOf(seen.boxes));
            case SEAL -> Set.copyOf(seals).equals(Set.copyOf(seen.seals));
        };
    }
}
