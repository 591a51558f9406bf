package io.yidan.customs.testing;

import io.yidan.customs.joint.LabResult;
import io.yidan.customs.joint.Transfer;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.Dose;
import io.yidan.customs.plan.GoodsRule;
import io.yidan.customs.plan.Limit;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Plan;
import io.yidan.customs.plan.Radiation;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.SiteRule;
import io.yidan.customs.step.JointStep;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Copper concentrate under joint supervision: what is laid down, and steps as offices and laboratory take them. */
public final class Ores {
    public static final EventTime NOON = Times.at("2026-09-06T12:00+08:00");
    public static final LimitSet COPPER =
            new LimitSet(
                    "CN-CU-2017",
                    "notice of 2017-12-08",
                    LocalDate.of(2017, 12, 8),
                    Optional.empty(),
                    List.of(
                            new Limit("Pb", 60_000_000),
                            new Limit("As", 5_000_000),
                            new Limit("Hg", 100_000)));
    private static final List<CheckKind> CHECKS =
            List.of(
                    CheckKind.RADIOACTIVITY,
                    CheckKind.DOCUMENTS,
                    CheckKind.FOREIGN_MATTER,
                    CheckKind.LABORATORY);
    private static final Radiation RADIATION = new Radiation(3, 500);
    public static final Plan PLAN =
            new Plan(
                    "test",
                    JourneyA.PLANT,
                    20,
                    CHECKS,
                    Optional.of(RADIATION),
                    Optional.of(COPPER),
                    14);
    public static final Rulebook RULEBOOK =
            new Rulebook(
                    "test",
                    List.of(
                            new GoodsRule("2603", CHECKS, List.of("CN-CU-2006", "CN-CU-2017")),
                            new GoodsRule("26011", List.of(CheckKind.RADIOACTIVITY), List.of())),
                    List.of(
                            new LimitSet(
                                    "CN-CU-2006",
                                    "replaced",
                                    LocalDate.of(2006, 4, 1),
                                    Optional.of(LocalDate.of(2017, 12, 7)),
                                    List.of()),
                            COPPER),
                    List.of(new SiteRule(JourneyA.PLANT, Roads.LOCAL, 20)),
                    RADIATION,
                    14);

    private Ores() {}

    public static JointStep moved(JointStep.UnitsMoved.Way way, UnitId... units) {
        return new JointStep.UnitsMoved(way, List.of(units), JourneyA.ALASHANKOU, NOON);
    }

    public static JointStep check(CheckKind kind, boolean passed) {
        var dose =
                kind == CheckKind.RADIOACTIVITY
                        ? Optional.of(new Dose(120, passed ? 190 : 600))
                        : Optional.<Dose>empty();
        return new JointStep.Checked(kind, passed, dose, "RAD-07", passed ? "" : "H-RAD", NOON);
    }

    public static Transfer permit() {
        return new Transfer(
                List.of(JourneyA.KUITUN, JourneyA.CHANGJI, JourneyA.PLANT),
                Instant.parse("2026-09-09T16:00:00Z"),
                List.of(JourneyA.CNR, JourneyA.RDC));
    }

    public static UnitSeals seals(UnitId unit, String... numbers) {
        return new UnitSeals(unit, List.of(numbers).stream().map(SealNumber::new).toList());
    }

    /** Customs seals as they were put on the two units. */
    public static List<UnitSeals> seals() {
        return List.of(
                seals(JourneyA.BOX_1, "QG-2001", "EL-1101"),
                seals(JourneyA.BOX_7, "QG-2007", "EL-1107"));
    }

    public static JointStep report(String number, String corrects, long arsenic) {
        return new JointStep.ResultReported(
                "S-26-0908",
                number,
                List.of(
                        new LabResult("Pb", 13_500_000),
                        new LabResult("As", arsenic),
                        new LabResult("Hg", 8_000)),
                Optional.of(corrects).filter(one -> !one.isEmpty()),
                NOON);
    }
}
