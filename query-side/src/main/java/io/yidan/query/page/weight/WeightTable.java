package io.yidan.query.page.weight;

import io.yidan.proto.tracking.v1.UnitWeightView;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Figures;
import io.yidan.query.page.words.Names;

import java.util.List;
import java.util.Optional;

/**
 * Every unit with its wet weight at each stage and how far it is from what was declared of it.
 *
 * @param stages heads of the columns of weights
 * @param difference head of the last column, empty if nothing can be compared
 */
public record WeightTable(List<String> stages, String difference, List<Row> rows) {

    /**
     * One unit.
     *
     * @param weights in kilograms, one for each stage
     * @param difference in kilograms, or empty
     * @param share the same in percent, or empty
     * @param beyond whether it differs by more than is allowed
     */
    public record Row(
            String number, List<String> weights, String difference, String share, boolean beyond) {}

    static WeightTable of(Scene scene, Optional<WeighingStageView> judged) {
        return new WeightTable(
                stages(scene).stream().map(stage -> StageLine.place(scene, stage)).toList(),
                judged.map(
                                stage ->
                                        scene.say(
                                                stage.hasDryDifference()
                                                        ? "weights.dryDifference"
                                                        : "weights.difference"))
                        .orElse(""),
                scene.view().getContent().getUnitsList().stream()
                        .map(unit -> row(scene, unit.getId(), judged))
                        .toList());
    }

    private static Row row(Scene scene, String unit, Optional<WeighingStageView> judged) {
        var difference = judged.flatMap(stage -> found(stage, unit)).flatMap(Differences::of);
        return new Row(
                Names.unit(unit),
                stages(scene).stream().map(stage -> weight(scene, stage, unit)).toList(),
                difference.map(known -> Figures.signed(known.getKilograms())).orElse(""),
                difference.map(known -> Figures.change(known.getPercentHundredths(), 2)).orElse(""),
                judged.filter(stage -> stage.getUnitsBeyondList().contains(unit)).isPresent());
    }

    private static String weight(Scene scene, WeighingStageView stage, String unit) {
        return found(stage, unit)
                .map(
                        weight ->
                                weight.hasWetGrams()
                                        ? Figures.number(Math.round(weight.getWetGrams() / 1e3))
                                        : "")
                .orElseGet(() -> scene.say("weights.none"));
    }

    private static List<WeighingStageView> stages(Scene scene) {
        return scene.view().getWeights().getStagesList();
    }

    private static Optional<UnitWeightView> found(WeighingStageView stage, String unit) {
        return stage.getUnitsList().stream()
                .filter(weight -> weight.getUnit().equals(unit))
                .findFirst();
    }
}
