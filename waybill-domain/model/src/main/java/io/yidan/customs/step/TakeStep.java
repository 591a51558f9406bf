package io.yidan.customs.step;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;

/**
 * Asks for a step of a case.
 *
 * @param expectedRevision the revision of the case it rests on, if it shall rest on one
 * @param basis hash of the declared data as the step would leave it, if it changes it
 */
public record TakeStep(
        CaseNumber customsCase,
        Stamp stamp,
        Optional<Long> expectedRevision,
        CaseStep step,
        Optional<Bytes> basis) {

    public TakeStep on(Optional<Bytes> hash) {
        return new TakeStep(customsCase, stamp, expectedRevision, step, hash);
    }
}
