package io.yidan.waybill.testing;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.fact.Fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Facts out of order and told again, and what must be the same all the same. */
public final class Shuffle {
    private Shuffle() {}

    /** Each fact one to three times, in an order that the seed gives. */
    public static List<Fact> shuffled(List<Fact> facts, long seed) {
        var random = new Random(seed);
        List<Fact> all = new ArrayList<>();
        for (var fact : facts) {
            all.addAll(Collections.nCopies(1 + random.nextInt(3), fact));
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Over what the journey derives and the stage; times of recording, versions and answers are left out. */
    public static String checksum(Scene scene) {
        return Hash.of(scene.waybill().stage() + scene.journey().toString()).hex();
    }

    /** What became of each decision. */
    public static List<String> verdicts(Scene scene) {
        return scene.answers().stream()
                .filter(answer -> !(answer instanceof Answer.Kept))
                .map(Shuffle::verdict)
                .toList();
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case Answer.Taken _ -> "taken";
            case Answer.Kept kept -> kept.outcome().name();
            case Answer.Refused refused -> refused.why().name();
        };
    }
}
