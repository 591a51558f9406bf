package io.yidan.waybill.journey.read.order;

import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.fact.Classifier;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Filed;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.EventTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A standing fact or an accepted handover, with its place in the one order in which both are read. */
public record Entry(
        Instant order, Classifier classifier, int rank, long revision, Bytes hash, Source source) {
    private static final Bytes NO_HASH = Bytes.of(new byte[0]);
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::order)
                    .thenComparing(Entry::classifier)
                    .thenComparingInt(Entry::rank)
                    .thenComparing(Entry::key)
                    .thenComparingLong(Entry::revision)
                    .thenComparing(Entry::hash);

    /** What stands at this place of the order. */
    public sealed interface Source {
        record Told(Fact fact) implements Source {}

        record Agreed(Handover handover, EventTime at) implements Source {}
    }

    /** What it is called; spelled only where everything before it in the order is the same. */
    String key() {
        return switch (source) {
            case Source.Told(var fact) -> fact.key().toString();
            case Source.Agreed(var handover, _) -> handover.name();
        };
    }

    /** All of them, the first one first. */
    public static List<Entry> inOrder(List<Filed> standing, Collection<Handover> handovers) {
        var all = new ArrayList<Entry>(standing.size() + handovers.size());
        for (var filed : standing) {
            if (!filed.fact().isWithdrawal()) {
                all.add(of(filed.fact()));
            }
        }
        for (var handover : handovers) {
            if (handover.accepted()) {
                handover.answeredAt().ifPresent(at -> all.add(of(handover, at)));
            }
        }
        all.sort(ORDER);
        return Collections.unmodifiableList(all);
    }

    private static Entry of(Fact fact) {
        var envelope = fact.envelope();
        return new Entry(
                envelope.time().order(),
                envelope.classifier(),
                fact.happening().map(Rank::of).orElse(Rank.OTHER),
                envelope.revision(),
                fact.hash(),
                new Source.Told(fact));
    }

    private static Entry of(Handover handover, EventTime at) {
        return new Entry(
                at.order(),
                Classifier.ACTUAL,
                Rank.OTHER,
                0,
                NO_HASH,
                new Source.Agreed(handover, at));
    }
}
