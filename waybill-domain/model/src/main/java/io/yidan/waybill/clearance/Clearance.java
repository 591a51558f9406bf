package io.yidan.waybill.clearance;

import io.yidan.waybill.value.Bytes;

import java.util.Optional;

/**
 * What a customs case says of a waybill. Without a basis it says no: absence of a clearance never means yes.
 *
 * @param linked whether the case still covers the waybill
 * @param basis hash of the declared data the case was cleared on
 * @param version of the waybill's event that made it so
 */
public record Clearance(
        CaseNumber customsCase, boolean linked, Optional<Bytes> basis, long version) {

    /** A case that covers the waybill and has not cleared it. */
    public static Clearance awaited(CaseNumber customsCase, long version) {
        return new Clearance(customsCase, true, Optional.empty(), version);
    }

    public Clearance given(Bytes on, long when) {
        return new Clearance(customsCase, linked, Optional.of(on), when);
    }

    public Clearance revoked(long when) {
        return new Clearance(customsCase, linked, Optional.empty(), when);
    }

    public Clearance unlinked(long when) {
        return new Clearance(customsCase, false, Optional.empty(), when);
    }

    /** Whether it keeps the waybill from being delivered. */
    public boolean lacking() {
        return linked && basis.isEmpty();
    }
}
