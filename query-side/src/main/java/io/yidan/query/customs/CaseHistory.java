package io.yidan.query.customs;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.step.StepTaken;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The steps of a customs case in order, what came of them, and who may read of it.
 *
 * @param parties codes of all parties of the case and of the waybills it covers
 */
public record CaseHistory(CustomsCase known, List<Step> steps, Set<String> parties) {

    /** A step, and when it was recorded. */
    public record Step(StepTaken taken, Instant recordedAt) {}
}
