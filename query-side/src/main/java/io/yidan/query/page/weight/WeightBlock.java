package io.yidan.query.page.weight;

import io.yidan.proto.tracking.v1.WeighingStageView;
import io.yidan.query.page.part.Scene;

import java.util.List;
import java.util.Optional;

/**
 * What the goods weighed: a row for each stage, what it comes to in sentences, and a table of all units.
 *
 * @param units heads and rows of that table, in kilograms
 */
public record WeightBlock(List<StageLine> stages, List<String> said, WeightTable units) {

    /** Empty before a weight was told, and for readers who are shown none. */
    public static Optional<WeightBlock> of(Scene scene) {
        if (!scene.view().hasWeights()) {
            return Optional.empty();
        }
        var stages = scene.view().getWeights().getStagesList();
        return Optional.of(
                new WeightBlock(
                        stages.stream().map(stage -> StageLine.of(scene, stage)).toList(),
                        new Verdict(scene).sentences(),
                        WeightTable.of(scene, lastCompared(scene))));
    }

    /** The stage the goods are judged by: the last one that can be compared with the declaration. */
    static Optional<WeighingStageView> lastCompared(Scene scene) {
        return scene.view().getWeights().getStagesList().stream()
                .filter(stage -> Differences.of(stage).isPresent())
                .reduce((_, later) -> later);
    }
}
