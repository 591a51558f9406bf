package io.yidan.waybill.journey.read;

import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly.Kind;
import io.yidan.waybill.journey.SealLine;

import java.util.List;
import java.util.Optional;

/** Reads what is told of the seals of one unit. What it finds never says a number. */
final class SealReader {
    private final UnitId unit;
    private final Findings findings;
    private final SealsOn seals = new SealsOn();

    SealReader(UnitId unit, Findings findings) {
        this.unit = unit;
        this.findings = findings;
    }

    void read(Telling told, Condition condition) {
        switch (condition) {
            case Condition.SealAffixed h -> seals.put(h.number(), h.source(), told.at());
            case Condition.SealChecked h -> checked(told, h);
            case Condition.SealBroken h -> {
                seals.broken(h.number());
                find(Kind.SEAL_BROKEN, told, "a seal was broken: " + h.reason());
            }
            case Condition.SealReplaced h -> {
                h.old().ifPresent(seals::remove);
                seals.put(h.replacement(), h.source(), told.at());
            }
            case Condition.Weighed _, Condition.MoistureFound _, Condition.ExceptionReported _ -> {}
        }
    }

    List<SealLine> lines() {
        return seals.lines();
    }

    private void checked(Telling told, Condition.SealChecked check) {
        if (check.number().isEmpty() || check.state() == SealState.MISSING) {
            missing(told, check);
            return;
        }
        boolean known = seals.has(check.number().get());
        boolean sound = check.state().isSound();
        if (known) {
            seals.readsRight(check.number().get(), sound);
        } else {
            String detail =
                    seals.none()
                            ? "a seal was read and none is recorded"
                            : "a seal reads differently";
            seals.readsWrong(check.number().get());
            find(Kind.SEAL_DIFFERS, told, detail);
        }
        if (!sound) {
            find(Kind.SEAL_BROKEN, told, "a seal was found " + check.state());
        }
    }

    /** One named seal is missing, or no seal was there at all. */
    private void missing(Telling told, Condition.SealChecked check) {
        if (check.number().isPresent()) {
            seals.broken(check.number());
        } else {
            seals.readsNothing();
        }
        if (!seals.none()) {
            find(Kind.SEAL_DIFFERS, told, "a seal is missing");
        }
    }

    private void find(Kind kind, Telling told, String detail) {
        findings.add(kind, Optional.of(unit), told, detail);
    }
}
