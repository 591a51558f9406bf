package io.yidan.waybill.weight;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.TwentyBoxes;

import java.util.List;
import java.util.stream.Stream;

/** What facts about the twenty boxes say of weights. */
final class Told {
    private Told() {}

    static Weights of(List<Fact> told, Fact... more) {
        return Weights.of(TwentyBoxes.content(), facts(told, more));
    }

    static Facts facts(List<Fact> told, Fact... more) {
        var facts = Facts.NONE;
        long version = 0;
        for (var fact : with(told, List.of(more))) {
            facts = facts.file(fact, version++, false);
        }
        return facts;
    }

    static List<Fact> with(List<Fact> told, List<Fact> more) {
        return Stream.concat(told.stream(), more.stream()).toList();
    }

    static UnitWeight unit(WeighingStage stage, UnitId unit) {
        return stage.units().stream()
                .filter(known -> known.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
