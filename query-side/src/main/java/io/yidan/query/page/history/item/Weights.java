package io.yidan.query.page.history.item;

import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WeighingView;
import io.yidan.proto.type.v1.MoistureBasis;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.part.UnitLine;
import io.yidan.query.page.words.Figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What several weighings of one kind come to, and how that is against what was declared of the same units. */
public final class Weights {
    private final Scene scene;
    private final List<Weighed> weighings;

    public Weights(Scene scene, List<Weighed> weighings) {
        this.scene = scene;
        this.weighings = weighings;
    }

    /** The sum of the net weights, or of the gross ones, in words; empty if some have neither. */
    public String sum() {
        return sum(Weighed::hasNetGrams, Weighed::getNetGrams)
                .map(grams -> scene.say("weight.net", UnitLine.tonnes(grams), basis()))
                .or(
                        () ->
                                sum(Weighed::hasGrossGrams, Weighed::getGrossGrams)
                                        .map(
                                                grams ->
                                                        scene.say(
                                                                "weight.gross",
                                                                UnitLine.tonnes(grams),
                                                                basis())))
                .orElse("");
    }

    /** The difference from the declared net weight; empty if none was declared of each unit, or this is that. */
    public String againstDeclared() {
        var declared = declared();
        return sum(Weighed::hasNetGrams, Weighed::getNetGrams)
                .flatMap(net -> declared.map(told -> difference(net - told, told)))
                .orElse("");
    }

    private String difference(long grams, long declared) {
        return scene.say(
                "weight.declared",
                Figures.tonnesMore(grams),
                Figures.change(Math.round(grams * 10_000.0 / declared), 2));
    }

    private Optional<Long> declared() {
        if (weighings.getFirst().getMethod() == WeighingMethod.WEIGHING_METHOD_DECLARED) {
            return Optional.empty();
        }
        var found = weighings.stream().map(this::declared).flatMap(Optional::stream).toList();
        return found.size() == weighings.size()
                ? found.stream().reduce(Long::sum)
                : Optional.empty();
    }

    private Optional<Long> declared(Weighed weighed) {
        return scene.view().getUnitsList().stream()
                .filter(unit -> unit.getUnit().equals(weighed.getUnit()))
                .map(UnitView::getWeighingsList)
                .flatMap(List::stream)
                .map(WeighingView::getWeighed)
                .filter(told -> told.getMethod() == WeighingMethod.WEIGHING_METHOD_DECLARED)
                .filter(told -> dry(told) == dry(weighed) && told.hasNetGrams())
                .map(Weighed::getNetGrams)
                .reduce((_, later) -> later);
    }

    private Optional<Long> sum(Predicate<Weighed> has, ToLongFunction<Weighed> grams) {
        return weighings.stream().allMatch(has)
                ? Optional.of(weighings.stream().mapToLong(grams).sum())
                : Optional.empty();
    }

    private String basis() {
        return scene.say(dry(weighings.getFirst()) ? "weight.dry" : "weight.wet");
    }

    private static boolean dry(Weighed weighed) {
        return weighed.getBasis() == MoistureBasis.MOISTURE_BASIS_DRY;
    }
}
