package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.SealView;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WeighingView;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.query.page.words.Names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A unit as a row of the table: number, how far, on what, its seals, what it weighed. */
public record UnitLine(
        String number,
        String progress,
        String place,
        String means,
        String seals,
        boolean odd,
        String weight) {

    static List<UnitLine> of(Scene scene) {
        return scene.view().getUnitsList().stream().map(unit -> of(scene, unit)).toList();
    }

    private static UnitLine of(Scene scene, UnitView unit) {
        String progress =
                unit.getDelivered()
                        ? scene.say("unit.delivered")
                        : scene.say("progress." + unit.getProgress().name());
        return new UnitLine(
                Names.unit(unit.getUnit()),
                progress,
                unit.hasPlace() ? scene.names().place(unit.getPlace()) : "",
                unit.hasMeans() ? unit.getMeans().getId() : "",
                unit.getSealsList().stream()
                        .map(seal -> seal(scene, seal))
                        .collect(Collectors.joining(", ")),
                unit.getSealsList().stream().anyMatch(SealView::getDiffers),
                weight(unit));
    }

    private static String seal(Scene scene, SealView seal) {
        if (!seal.getDiffers()) {
            return seal.getNumber();
        }
        return seal.getLastRead().isEmpty()
                ? scene.say("seal.missing", seal.getNumber())
                : scene.say("seal.differs", seal.getNumber(), seal.getLastRead());
    }

    private static String weight(UnitView unit) {
        return unit.getWeighingsCount() == 0 ? "" : tonnes(last(unit).getWeighed());
    }

    private static WeighingView last(UnitView unit) {
        return unit.getWeighings(unit.getWeighingsCount() - 1);
    }

    /** Net weight in tonnes if it is known, else gross. */
    public static String tonnes(Weighed weighed) {
        long grams = weighed.hasNetGrams() ? weighed.getNetGrams() : weighed.getGrossGrams();
        return tonnes(grams);
    }

    public static String tonnes(long grams) {
        return String.format(Locale.ROOT, "%.3f t", grams / 1e6);
    }
}
