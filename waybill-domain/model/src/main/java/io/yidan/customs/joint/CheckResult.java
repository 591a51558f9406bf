package io.yidan.customs.joint;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Dose;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param basis hash of the declared data it was made on
 */
public record CheckResult(
        CheckKind kind,
        boolean passed,
        Optional<Dose> dose,
        String instrument,
        String findings,
        EventTime at,
        PartyId by,
        Bytes basis) {

    /** Papers are checked against what is declared and stand no longer than that; goods are what they are. */
    boolean standsOn(Bytes now) {
        return kind != CheckKind.DOCUMENTS || basis.equals(now);
    }
}
