package io.yidan.customs.plan;

import io.yidan.waybill.id.Place;

import java.util.List;
import java.util.Optional;

/**
 * By which rules one case is supervised: those in force when it was opened. What the rules become later does not touch
 * it.
 *
 * @param rulebook version of the rules it is taken from
 * @param site listed place of unloading
 * @param siteUnits how many units the site may have under supervision for one case
 * @param checks what must be passed
 * @param radiation when a dose rate calls for isolation, if radioactivity is checked
 * @param limits what a laboratory measures against, if one does
 * @param declareWithinDays after the arrival at the port, the full declaration
 */
public record Plan(
        String rulebook,
        Place site,
        int siteUnits,
        List<CheckKind> checks,
        Optional<Radiation> radiation,
        Optional<LimitSet> limits,
        int declareWithinDays) {

    public Plan {
        checks = List.copyOf(checks);
    }

    public boolean asksFor(CheckKind kind) {
        return checks.contains(kind);
    }
}
