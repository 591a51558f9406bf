package io.yidan.waybill.alias;

import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Handover;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.value.Text;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out under which numbers the yard knows an issued waybill, and when, from the facts that stand. */
public final class AliasSpans {
    private final Map<AliasSpan.Begun, AliasSpan> spans = new LinkedHashMap<>();

    private AliasSpans() {}

    /** All of them, in no order that means anything. */
    public static List<AliasSpan> of(
            WaybillContent plan, Facts facts, Collection<Handover> handovers, Life life) {
        return of(plan, facts, Journey.of(plan, facts, handovers), life);
    }

    /** The same, where the way that facts and handovers tell has been read already. */
    public static List<AliasSpan> of(WaybillContent plan, Facts facts, Journey journey, Life life) {
        var known = Known.of(plan, facts, journey, life);
        var all = new AliasSpans();
        new UnitSpans(known).into(all);
        new SealSpans(known).into(all);
        new PaperSpans(known).into(all);
        new TrainSpans(known).into(all);
        return List.copyOf(all.spans.values());
    }

    /** Adds a span. What is no number anybody could read, and what ends before it begins, is left out. */
    void add(
            AliasScheme scheme,
            String text,
            Instant from,
            Optional<Instant> to,
            Optional<Instant> left,
            Optional<Integer> leg,
            Optional<UnitId> unit) {
        boolean empty = to.filter(end -> !end.isAfter(from)).isPresent();
        if (!empty && Text.printable(text, 64)) {
            add(new AliasSpan(new Alias(scheme, text), from, to, left, leg, unit));
        }
    }

    void add(AliasScheme scheme, String text, Instant from, Optional<Instant> to, UnitId unit) {
        add(scheme, text, from, to, Optional.empty(), Optional.empty(), Optional.of(unit));
    }

    private void add(AliasSpan span) {
        spans.merge(span.begun(), span, (same, other) -> other.outlasts(same) ? other : same);
    }
}
