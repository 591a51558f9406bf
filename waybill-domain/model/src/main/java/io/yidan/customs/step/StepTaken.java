package io.yidan.customs.step;

import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.value.Bytes;

import java.util.Optional;

/**
 * A step of a case was taken.
 *
 * @param basis hash of the declared data after the step, if the step changed it
 */
public record StepTaken(
        CaseNumber customsCase, Stamp stamp, CaseStep step, Optional<Bytes> basis) {}
