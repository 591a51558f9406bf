package io.yidan.waybill.happening;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.value.Sealed;

import java.util.List;
import java.util.Optional;

/** Goods went into units, into hands, out of hands. */
public sealed interface Custody extends Happening {

    record Stuffed(List<UnitId> units, Optional<Integer> cargoLine, Optional<Integer> pieces)
            implements Custody {}

    record Stripped(List<UnitId> units, Optional<Integer> pieces) implements Custody {}

    /** The teller took custody, told by one side only. */
    record CargoReceived(
            List<UnitId> units, String carrierReference, Optional<Integer> pieces, String remark)
            implements Custody {}

    /** Units reached the consignee; the waybill is not delivered by this. */
    record Delivered(List<UnitId> units, String reservation, Optional<Sealed> signatory)
            implements Custody {}
}
