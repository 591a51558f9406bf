package io.yidan.query.page.part;

import io.yidan.proto.type.v1.CargoLine;

import java.util.List;
import java.util.Optional;

/** The parts of the waybill page, each read from the same scene. */
public final class Parts {
    private Parts() {}

    /** What is carried: goods with their code, units, weight. */
    public static String goods(Scene scene) {
        var content = scene.view().getContent();
        if (content.getCargoLinesCount() == 0) {
            return "";
        }
        var first = content.getCargoLines(0);
        String goods =
                scene.words().either(first.getDescriptionZh(), first.getDescriptionEn())
                        + " HS "
                        + first.getHsCode();
        String more =
                content.getCargoLinesCount() == 1
                        ? ""
                        : " " + scene.say("identity.more", content.getCargoLinesCount() - 1);
        long grams = content.getCargoLinesList().stream().mapToLong(CargoLine::getGrossGrams).sum();
        return goods
                + more
                + " · "
                + scene.names().units(content.getUnitsCount())
                + " · "
                + scene.say("identity.weight", UnitLine.tonnes(grams));
    }

    /** From the first place to the last. */
    public static String way(Scene scene) {
        var legs = scene.view().getContent().getLegsList();
        return legs.isEmpty()
                ? ""
                : scene.names().place(legs.getFirst().getFrom())
                        + " → "
                        + scene.names().place(legs.getLast().getTo());
    }

    public static Headline headline(Scene scene) {
        return Headline.of(scene);
    }

    public static List<OwedLine> owed(Scene scene) {
        return OwedLine.of(scene);
    }

    public static Optional<Arrival> arrival(Scene scene) {
        return Arrival.of(scene);
    }

    public static List<HoldFrame> holds(Scene scene) {
        return HoldFrame.of(scene);
    }

    public static List<UnitLine> units(Scene scene) {
        return UnitLine.of(scene);
    }

    /** The units by what carries them. */
    public static List<Carried> carried(Scene scene) {
        return Carried.of(scene);
    }

    /** How many units there are, and how many wagons and trucks they are on. */
    public static String counted(Scene scene, List<Carried> carried) {
        String units = scene.names().units(scene.view().getUnitsCount());
        String means = Carried.count(scene, carried);
        return means.isEmpty() ? units : scene.say("units.on", units, means);
    }

    public static List<CustodyLine> custody(Scene scene) {
        return CustodyLine.of(scene);
    }
}
