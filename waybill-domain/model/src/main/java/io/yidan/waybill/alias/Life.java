package io.yidan.waybill.alias;

import java.time.Instant;
import java.util.Optional;

/** When a waybill was issued, and when it was closed or voided, as the exchange learned it. */
public record Life(Instant issued, Optional<Instant> over) {}
