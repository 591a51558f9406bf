package io.yidan.waybill.testing;

import static io.yidan.waybill.testing.Told.fact;

import io.yidan.waybill.content.CargoLine;
import io.yidan.waybill.content.Unit;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Condition;
import io.yidan.waybill.happening.Weighing;
import io.yidan.waybill.happening.Weighing.Method;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.UnitId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The twenty boxes of journey A with every weight told of them; in kilograms. */
public final class TwentyBoxes {
    public static final int DECLARED_MOISTURE = 850;
    public static final List<Box> BOXES =
            List.of(
                    new Box("DEMU3000025", 2680, 28000, 27960, 27880),
                    new Box("DEMU3000030", 2690, 28120, 28140, 28020),
                    new Box("DEMU3000046", 2700, 27920, 27860, 27780),
                    new Box("DEMU3000051", 2710, 28060, 28060, 27940),
                    new Box("DEMU3000067", 2720, 27860, 27840, 27700),
                    new Box("DEMU3000072", 2730, 28040, 28000, 27940),
                    new Box("DEMU3000088", 2680, 28020, 28040, 27240),
                    new Box("DEMU3000093", 2690, 27940, 27860, 27840),
                    new Box("DEMU3000107", 2700, 28100, 28060, 27960),
                    new Box("DEMU3000112", 2710, 27980, 27960, 27900),
                    new Box("DEMU3000128", 2720, 28160, 28100, 28040),
                    new Box("DEMU3000133", 2730, 27880, 27900, 27740),
                    new Box("DEMU3000149", 2680, 27960, 27920, 27860),
                    new Box("DEMU3000154", 2690, 28080, 28020, 27960),
                    new Box("DEMU3000175", 2700, 27900, 27900, 27740),
                    new Box("DEMU3000180", 2710, 28020, 28000, 27920),
                    new Box("DEMU3000196", 2720, 28060, 27980, 27920),
                    new Box("DEMU3000215", 2730, 27920, 27880, 27800),
                    new Box("DEMU3000220", 2680, 27980, 27920, 27880),
                    new Box("DEMU3000236", 2690, 28000, 27940, 27860));

    private TwentyBoxes() {}

    /** One box: its tare, and its net wet weight as declared, at the port and at the plant. */
    public record Box(String number, long tare, long declared, long port, long plant) {
        public UnitId unit() {
            return new UnitId(number);
        }
    }

    /** Journey A with all its boxes. */
    public static WaybillContent content() {
        var three = JourneyA.content();
        return new WaybillContent(
                three.parties(),
                three.contacts(),
                List.of(cargo()),
                BOXES.stream()
                        .map(
                                box ->
                                        new Unit(
                                                Unit.Kind.CONTAINER,
                                                box.unit(),
                                                "22U1",
                                                Optional.of(box.tare() * 1000)))
                        .toList(),
                three.legs(),
                three.terms());
    }

    /** Weighed everywhere, and the laboratory has answered. */
    public static Scene weighed() {
        return Scene.issued(content()).tell(weighings().toArray(Fact[]::new)).tell(laboratory(812));
    }

    /** Declared at the mine with its water, weighed in motion at the port, weighed at the plant; no laboratory yet. */
    public static List<Fact> weighings() {
        return Stream.of(declared(), port(), plant()).flatMap(List::stream).toList();
    }

    public static List<Fact> declared() {
        return BOXES.stream().map(TwentyBoxes::declared).toList();
    }

    public static List<Fact> port() {
        return BOXES.stream().map(TwentyBoxes::port).toList();
    }

    /** Slips of the weighbridge, corrected ones in their last revision. */
    public static List<Fact> plant() {
        return BOXES.stream().map(box -> slip(box, 2, box.plant())).toList();
    }

    public static Fact slip(Box box, long revision, long kilograms) {
        int number = 5501 + BOXES.indexOf(box);
        return fact("PLT", "scale", "" + number)
                .revision(revision)
                .at(number <= 5510 ? "2026-09-07T19:50+08:00" : "2026-09-08T01:20+08:00")
                .what(
                        JourneyA.PLANT,
                        weighed(box, Method.WEIGHBRIDGE, kilograms, Optional.empty()));
    }

    /** What the laboratory found in the sample taken at the plant. */
    public static Fact laboratory(int hundredths, UnitId... units) {
        return fact("LAB", "res", "90-1")
                .at("2026-09-09T10:15+08:00")
                .what(JourneyA.PLANT, moisture(hundredths, units));
    }

    public static Condition.MoistureFound moisture(int hundredths, UnitId... units) {
        return new Condition.MoistureFound(
                List.of(units), Optional.empty(), hundredths, "105 °C", "S-26-0908");
    }

    public static Condition.Weighed weighed(
            Box box, Method method, long kilograms, Optional<Integer> moisture) {
        return new Condition.Weighed(
                box.unit(),
                new Weighing(
                        method,
                        Weighing.Basis.WET,
                        Optional.of((kilograms + box.tare()) * 1000),
                        Optional.of(box.tare() * 1000),
                        Optional.of(kilograms * 1000),
                        moisture,
                        "",
                        ""));
    }

    private static Fact declared(Box box) {
        return fact("SHP", "wgt", box.number())
                .at("2026-09-03T17:50+05:00")
                .what(
                        JourneyA.BALKHASH,
                        weighed(
                                box,
                                Method.DECLARED,
                                box.declared(),
                                Optional.of(DECLARED_MOISTURE)));
    }

    private static Fact port(Box box) {
        return fact("PTA", "wgt", box.number())
                .at("2026-09-06T16:10+08:00")
                .what(
                        JourneyA.ALASHANKOU,
                        weighed(box, Method.RAIL_IN_MOTION, box.port(), Optional.empty()));
    }

    private static CargoLine cargo() {
        return new CargoLine(
                1,
                "铜精矿",
                "Copper concentrate",
                new HsCode("2603000090"),
                "KZ",
                20,
                "container",
                614_060_000,
                560_000_000,
                Optional.of(DECLARED_MOISTURE),
                Optional.empty());
    }
}
