package io.yidan.query.page.weight;

import io.yidan.proto.tracking.v1.UnitWeightView;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.tracking.v1.WeightDifference;
import io.yidan.proto.tracking.v1.WeightsView;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.words.Figures;
import io.yidan.query.page.words.Names;

import java.util.ArrayList;
import java.util.List;

/** What the weights come to, in sentences: who carries the loss, the lot, and why wet weights mislead. */
record Verdict(Scene scene) {
    private static final int NAMED = 3;

    List<String> sentences() {
        var said = new ArrayList<String>();
        WeightBlock.lastCompared(scene)
                .ifPresentOrElse(stage -> judged(stage, said), () -> notDeclared(said));
        weights().getStagesList().stream()
                .filter(StageLine::borrowed)
                .map(this::borrowed)
                .distinct()
                .forEach(said::add);
        return List.copyOf(said);
    }

    private void judged(WeighingStageView stage, List<String> said) {
        said.add(units(stage));
        said.add(lot(stage));
        if (stage.hasWaterKilograms() && stage.getWaterKilograms() != 0) {
            said.add(
                    scene.say(
                            stage.getWaterKilograms() < 0
                                    ? "weights.waterLeft"
                                    : "weights.waterCame",
                            Figures.change(stage.getWetDifference().getKilograms()),
                            Figures.kilograms(Math.abs(stage.getWaterKilograms()))));
        }
    }

    private void notDeclared(List<String> said) {
        if (weights().getStagesList().stream().noneMatch(StageLine::declared)) {
            said.add(scene.say("weights.notDeclared"));
        }
    }

    /** Units beyond tolerance one by one, the first ones by number, and all others together. */
    private String units(WeighingStageView stage) {
        String tolerance = plusMinus(weights().getUnitToleranceHundredths());
        if (stage.getUnitsBeyondCount() == 0) {
            return scene.say(
                    "weights.allWithin",
                    scene.names().units(difference(stage).getUnits()),
                    tolerance);
        }
        var beyond =
                stage.getUnitsList().stream()
                        .filter(unit -> stage.getUnitsBeyondList().contains(unit.getUnit()))
                        .toList();
        var named = new ArrayList<String>();
        beyond.stream().limit(NAMED).forEach(unit -> named.add(unit(unit)));
        if (beyond.size() > NAMED) {
            named.add(scene.say("weights.more", scene.names().units(beyond.size() - NAMED)));
        }
        String text =
                scene.say(
                        "weights.beyond", String.join(scene.say("weights.and"), named), tolerance);
        return stage.hasWithin()
                ? text + others(stage.getWithin())
                : text + scene.say("weights.stop");
    }

    private String unit(UnitWeightView unit) {
        boolean dry = unit.hasDryDifference();
        var difference = Differences.of(unit).orElseThrow();
        return scene.say(
                (difference.getKilograms() < 0 ? "weights.less" : "weights.greater")
                        + (dry ? "Dry" : "Wet"),
                Names.unit(unit.getUnit()),
                Figures.kilograms(Math.abs(difference.getKilograms())),
                Figures.change(difference.getPercentHundredths(), 2));
    }

    private String others(WeightDifference within) {
        return scene.say(
                "weights.others",
                scene.names().units(within.getUnits()),
                Figures.change(within.getKilograms()),
                Figures.change(within.getPercentHundredths(), 2));
    }

    private String lot(WeighingStageView stage) {
        var difference = difference(stage);
        if (difference.getUnits() < stage.getUnitsInAll()) {
            return scene.say(
                    "weights.lotOpen",
                    Integer.toString(difference.getUnits()),
                    Integer.toString(stage.getUnitsInAll()));
        }
        if (!stage.getJudged()) {
            return scene.say(
                    "weights.lotProvisional",
                    Figures.change(difference.getKilograms()),
                    Figures.change(difference.getPercentThousandths(), 3));
        }
        return scene.say(
                stage.getLotBeyond() ? "weights.lotBeyond" : "weights.lotWithin",
                Figures.change(difference.getKilograms()),
                Figures.change(difference.getPercentThousandths(), 3),
                plusMinus(weights().getLotToleranceHundredths()));
    }

    private String borrowed(WeighingStageView stage) {
        return stage.hasMoistureHundredths()
                ? scene.say("weights.borrowed", Figures.percent(stage.getMoistureHundredths(), 2))
                : scene.say("weights.borrowedInPart");
    }

    private WeightsView weights() {
        return scene.view().getWeights();
    }

    private static WeightDifference difference(WeighingStageView stage) {
        return Differences.of(stage).orElseThrow();
    }

    private static String plusMinus(int hundredths) {
        return "±" + Figures.percent(hundredths, 2);
    }
}
