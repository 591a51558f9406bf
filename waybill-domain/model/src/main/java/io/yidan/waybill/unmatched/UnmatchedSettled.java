package io.yidan.waybill.unmatched;

import io.yidan.waybill.id.WaybillNumber;

import java.util.Optional;

/** A fact kept aside found its waybill, or ran out of time if none is named. */
public record UnmatchedSettled(Optional<WaybillNumber> waybill) implements UnmatchedEvent {}
