package io.yidan.query.page.part;

import io.yidan.proto.tracking.v1.MeansInterval;
import io.yidan.proto.tracking.v1.SealView;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WeighingView;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit as a row of the table.
 *
 * @param progress how far it has come
 * @param heard when it was at the place it was heard of last
 * @param means what it is on
 * @param before what it was on before, first to last, or empty
 * @param declared weight the shipper declared, or empty
 * @param measured weights measured since, each by its way of weighing
 */
public record UnitLine(
        String number,
        String progress,
        String place,
        Face.Shown heard,
        String means,
        String before,
        List<Seal> seals,
        String declared,
        List<String> measured) {

    /** A seal: its number, and what was read of it last. */
    public record Seal(String text, boolean differs) {}

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
                unit.hasPlaceAt() ? scene.face().time(unit.getPlaceAt()) : new Face.Shown("", ""),
                unit.hasMeans() ? unit.getMeans().getId() : "",
                before(scene, unit),
                unit.getSealsList().stream().map(seal -> seal(scene, seal)).toList(),
                last(unit, true).map(weight -> weight(scene, weight)).findFirst().orElse(""),
                last(unit, false).map(weight -> weight(scene, weight)).toList());
    }

    private static String before(Scene scene, UnitView unit) {
        String past =
                unit.getCarriedByList().stream()
                        .filter(MeansInterval::hasUntil)
                        .map(span -> span.getMeans().getId())
                        .collect(Collectors.joining(" → "));
        return past.isEmpty() ? "" : scene.say("units.before", past);
    }

    private static Seal seal(Scene scene, SealView seal) {
        String number = seal.getNumber();
        if (seal.getDiffers()) {
            return new Seal(differs(scene, seal), true);
        }
        return new Seal(
                scene.say(seal.getLastRead().isEmpty() ? "seal.unread" : "seal.same", number),
                false);
    }

    /** Read as another one, or not read, or read right and found open. */
    private static String differs(Scene scene, SealView seal) {
        String number = seal.getNumber();
        if (seal.getLastRead().isEmpty()) {
            return scene.say("seal.missing", number);
        }
        return seal.getLastRead().equals(number)
                ? scene.say("seal.open", number)
                : scene.say("seal.differs", number, seal.getLastRead());
    }

    /** The last weight of each way of weighing: the declared one, or those measured. */
    private static Stream<WeighingView> last(UnitView unit, boolean declared) {
        return unit.getWeighingsList().stream()
                .filter(
                        one ->
                                declared
                                        == (one.getWeighed().getMethod()
                                                == WeighingMethod.WEIGHING_METHOD_DECLARED))
                .collect(
                        Collectors.toMap(
                                one -> one.getWeighed().getMethod(),
                                Function.identity(),
                                (_, later) -> later,
                                LinkedHashMap::new))
                .values()
                .stream();
    }

    private static String weight(Scene scene, WeighingView weighing) {
        return scene.say(
                "units.weighed",
                scene.say("weighing." + weighing.getWeighed().getMethod().name()),
                tonnes(weighing.getWeighed()));
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
