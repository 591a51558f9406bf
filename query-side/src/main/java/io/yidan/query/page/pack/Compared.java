package io.yidan.query.page.pack;

import io.yidan.proto.tracking.v1.UnitWeightView;
import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.proto.tracking.v1.WeightDifference;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The weights of each stage against what was declared of the same units: one row for each unit, then one for all. */
record Compared(Evidence evidence) {
    private static final List<String> COLUMNS =
            List.of(
                    "stage",
                    "method",
                    "unit",
                    "wet",
                    "dry",
                    "water",
                    "waterFrom",
                    "wetLess",
                    "wetShare",
                    "dryLess",
                    "dryShare",
                    "beyond");

    PackTable table() {
        var stages = evidence.view().getWeights().getStagesList();
        return new PackTable("weights", COLUMNS, stages.stream().flatMap(this::rows).toList());
    }

    private Stream<List<String>> rows(WeighingStageView stage) {
        return Stream.concat(
                stage.getUnitsList().stream().map(unit -> row(stage, unit)), Stream.of(lot(stage)));
    }

    private List<String> row(WeighingStageView stage, UnitWeightView unit) {
        return row(
                stage,
                Stream.of(
                        unit.getUnit(),
                        Evidence.kilograms(unit.hasWetGrams(), unit.getWetGrams()),
                        unit.hasDryKilograms() ? Long.toString(unit.getDryKilograms()) : "",
                        Evidence.hundredths(
                                unit.hasMoistureHundredths(), unit.getMoistureHundredths()),
                        measured(unit.hasDryKilograms(), unit.getMoistureMeasured())),
                difference(unit.hasWetDifference(), unit.getWetDifference(), 2),
                difference(unit.hasDryDifference(), unit.getDryDifference(), 2),
                stage.getUnitsBeyondList().contains(unit.getUnit()));
    }

    private List<String> lot(WeighingStageView stage) {
        return row(
                stage,
                Stream.of(
                        evidence.say("pack.lot", stage.getUnitsCount(), stage.getUnitsInAll()),
                        Evidence.kilograms(stage.hasWetGrams(), stage.getWetGrams()),
                        stage.hasDryKilograms() ? Long.toString(stage.getDryKilograms()) : "",
                        Evidence.hundredths(
                                stage.hasMoistureHundredths(), stage.getMoistureHundredths()),
                        measured(stage.hasDryKilograms(), stage.getMoistureMeasured())),
                difference(stage.hasWetDifference(), stage.getWetDifference(), 3),
                difference(stage.hasDryDifference(), stage.getDryDifference(), 3),
                stage.getLotBeyond());
    }

    private List<String> row(
            WeighingStageView stage,
            Stream<String> weights,
            Stream<String> wet,
            Stream<String> dry,
            boolean beyond) {
        return Stream.of(
                        Stream.of(
                                stage.hasPlace()
                                        ? evidence.scene().names().place(stage.getPlace())
                                        : "",
                                evidence.say("weighing." + stage.getMethod().name())),
                        weights,
                        wet,
                        dry,
                        Stream.of(beyond ? evidence.say("pack.beyond") : ""))
                .flatMap(cells -> cells)
                .toList();
    }

    private String measured(boolean dry, boolean measured) {
        return dry ? evidence.say(measured ? "pack.water.measured" : "pack.water.declared") : "";
    }

    private static Stream<String> difference(boolean known, WeightDifference told, int decimals) {
        long share = decimals == 2 ? told.getPercentHundredths() : told.getPercentThousandths();
        return known
                ? Stream.of(
                        Long.toString(told.getKilograms()),
                        BigDecimal.valueOf(share, decimals).toPlainString())
                : Stream.of("", "");
    }
}
