package io.yidan.waybill;

import static io.yidan.waybill.testing.Shuffle.checksum;
import static io.yidan.waybill.testing.Shuffle.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.journey.Anomaly;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.testing.RichJourney;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Shuffle;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;

/** Whatever the order in which facts come and however often, they say the same together. */
class ShuffleTest {
    private static final int FIRST_SEED = 1;
    private static final int LAST_SEED = 2_000;

    @Test
    void facts_say_the_same_in_any_order_and_however_often_they_are_told() {
        var reference = run(RichJourney.facts());
        String expected = checksum(reference);

        for (int seed = FIRST_SEED; seed <= LAST_SEED; seed++) {
            var shuffled = run(shuffled(seed));
            assertThat(verdicts(shuffled))
                    .as("decisions of seed %d", seed)
                    .isEqualTo(verdicts(reference));
            assertThat(checksum(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
        System.out.printf(
                "shuffled %d facts by seeds %d-%d: one checksum %s%n",
                RichJourney.facts().size(), FIRST_SEED, LAST_SEED, expected);
    }

    @Test
    void the_way_of_a_unit_is_the_same_read_alone_as_with_all_others() {
        var scene = run(RichJourney.facts());
        var waybill = scene.waybill();
        var content = waybill.content().orElseThrow();

        assertThat(content.units()).hasSizeGreaterThan(1);
        for (var unit : content.units()) {
            var alone =
                    Journey.of(
                            content.only(List.of(unit.id())),
                            waybill.facts(),
                            waybill.handovers().values());
            assertThat(alone.units()).containsExactly(scene.way(unit.id()));
        }
    }

    @Test
    void the_journey_that_is_shuffled_has_everything_that_goes_wrong() {
        var shuffled = run(shuffled(FIRST_SEED));

        assertThat(outcomes(shuffled))
                .containsAll(EnumSet.of(Outcome.ACCEPTED, Outcome.STALE, Outcome.DUPLICATE));
        assertThat(outcomes(run(RichJourney.facts()))).contains(Outcome.CONFLICT);
        assertThat(shuffled.journey().anomalies().stream().map(Anomaly::kind).distinct())
                .contains(
                        Anomaly.Kind.CONFLICT_OPEN,
                        Anomaly.Kind.ONE_SIDED_CUSTODY,
                        Anomaly.Kind.SEAL_DIFFERS,
                        Anomaly.Kind.SEAL_BROKEN,
                        Anomaly.Kind.ON_TWO_MEANS,
                        Anomaly.Kind.MEANS_EMPTY,
                        Anomaly.Kind.LEG_NOT_FOUND,
                        Anomaly.Kind.DAMAGE_OR_SHORTAGE);
        assertThat(verdicts(shuffled))
                .contains("taken", "CUSTODY_ELSEWHERE", "HOLD_OPEN", "NOT_ALL_DELIVERED");
    }

    private static Scene run(List<Fact> facts) {
        var scene = Scene.issued().tell(facts.toArray(Fact[]::new));
        RichJourney.decide(scene);
        return scene;
    }

    private static List<Fact> shuffled(long seed) {
        return Shuffle.shuffled(RichJourney.facts(), seed);
    }

    private static List<Outcome> outcomes(Scene scene) {
        return scene.answers().stream()
                .filter(Answer.Kept.class::isInstance)
                .map(answer -> ((Answer.Kept) answer).outcome())
                .toList();
    }
}
