package io.yidan.query.page.weight;

import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.type.v1.WeighingMethod;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Figures;

/**
 * One place and method as a row: what it found of all units weighed there.
 *
 * @param counted how many units were weighed, empty if all were
 * @param wet in tonnes, or empty
 * @param dry in tonnes, or empty
 * @param difference from the declared dry mass, else wet, or empty
 * @param borrowed whether dry is by the declared water
 * @param beyond whether the lot differs by more than is allowed
 */
public record StageLine(
        String place,
        String how,
        String water,
        String counted,
        String wet,
        String dry,
        String difference,
        String share,
        boolean borrowed,
        boolean beyond) {

    static StageLine of(Scene scene, WeighingStageView stage) {
        var difference = Differences.of(stage);
        return new StageLine(
                place(scene, stage),
                scene.say("weighing." + stage.getMethod().name()),
                water(scene, stage),
                counted(scene, stage),
                stage.hasWetGrams() ? Figures.tonnes(stage.getWetGrams() / 1e6) : "",
                stage.hasDryKilograms() ? Figures.tonnes(stage.getDryKilograms() / 1e3) : "",
                difference.map(known -> Figures.change(known.getKilograms())).orElse(""),
                difference
                        .map(known -> Figures.change(known.getPercentThousandths(), 3))
                        .orElse(""),
                borrowed(stage),
                stage.getLotBeyond());
    }

    private static String water(Scene scene, WeighingStageView stage) {
        return stage.hasMoistureHundredths()
                ? scene.say(
                        stage.getMoistureMeasured()
                                ? "weights.waterMeasured"
                                : "weights.waterDeclared",
                        Figures.percent(stage.getMoistureHundredths(), 2))
                : "";
    }

    /** Whether dry is by water that was not measured there. */
    static boolean borrowed(WeighingStageView stage) {
        return !declared(stage) && stage.hasDryKilograms() && !stage.getMoistureMeasured();
    }

    static boolean declared(WeighingStageView stage) {
        return stage.getMethod() == WeighingMethod.WEIGHING_METHOD_DECLARED;
    }

    static String place(Scene scene, WeighingStageView stage) {
        return stage.hasPlace()
                ? scene.names().place(stage.getPlace())
                : scene.say("weights.somewhere");
    }

    static String counted(Scene scene, WeighingStageView stage) {
        return stage.getUnitsCount() == stage.getUnitsInAll()
                ? ""
                : scene.say(
                        declared(stage) ? "weights.declaredOf" : "weights.weighedOf",
                        Integer.toString(stage.getUnitsCount()),
                        Integer.toString(stage.getUnitsInAll()));
    }
}
