package io.yidan.exchange.demo;

import static io.yidan.waybill.testing.Shuffle.checksum;
import static io.yidan.waybill.testing.Shuffle.shuffled;
import static io.yidan.waybill.testing.Shuffle.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.stream.LongStream;

/** Whatever the order in which the twenty boxes are told of and however often, it says the same together. */
@Timeout(900)
@Tag("long-running")
class WholeJourneyShuffleTest {
    private static final int FIRST_SEED = 1;
    private static final int LAST_SEED = 2_000;
    private static final int UNTIL_ISSUED = 3;

    private static final List<WaybillCommand> DECISIONS =
            Asked.all().stream()
                    .map(Asked::command)
                    .filter(command -> command instanceof WaybillCommand.Decide)
                    .toList();
    private static final List<Fact> FACTS = Telling.all().stream().map(Asked::fact).toList();

    @Test
    void the_twenty_boxes_say_the_same_in_any_order_and_however_often_they_are_told_of() {
        var reference = run(FACTS);
        var expected = checksum(reference);
        var taken = verdicts(reference);

        LongStream.rangeClosed(FIRST_SEED, LAST_SEED)
                .parallel()
                .forEach(
                        seed -> {
                            var shuffled = run(shuffled(FACTS, seed));
                            assertThat(verdicts(shuffled))
                                    .as("decisions of seed %d", seed)
                                    .isEqualTo(taken);
                            assertThat(checksum(shuffled)).as("seed %d", seed).isEqualTo(expected);
                        });
        System.out.printf(
                "shuffled %d facts of %d boxes by seeds %d-%d: one checksum %s%n",
                FACTS.size(), reference.journey().units().size(), FIRST_SEED, LAST_SEED, expected);
    }

    /** Draft to issue, then the facts, then the other decisions in the order in which they were taken. */
    private static Scene run(List<Fact> facts) {
        var scene = Scene.given(List.of());
        DECISIONS.subList(0, UNTIL_ISSUED).forEach(scene::ask);
        scene.tell(facts.toArray(Fact[]::new));
        DECISIONS.subList(UNTIL_ISSUED, DECISIONS.size()).forEach(scene::ask);
        return scene;
    }
}
