package io.yidan.command.alias;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Row;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.alias.AliasSpans;
import io.yidan.waybill.alias.Life;
import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.Party;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A waybill folded from its events, and when it was issued and over; no life before the issue.
 *
 * @param written what stands of it in the index; empty if only the index knows
 */
public record Known(Waybill waybill, Optional<Life> life, Optional<Set<AliasSpan>> written) {
    /** Nothing is known here, but the index may know more. */
    static final Known NOTHING = new Known(Waybill.NONE, Optional.empty(), Optional.empty());

    /** Not begun, so the index knows nothing either. */
    static final Known BEFORE_FIRST =
            new Known(Waybill.NONE, Optional.empty(), Optional.of(Set.of()));

    long version() {
        return waybill.version();
    }

    /** As these rows of its stream have it, from the first one on. */
    public static Known of(List<Row> stream, StoredForm form) {
        var known = NOTHING;
        for (var row : stream) {
            known = known.hear(row.decode(form));
        }
        return known;
    }

    Known hear(RecordedEvent recorded) {
        var event = (WaybillEvent) recorded.event();
        var next =
                switch (event) {
                    case WaybillEvent.WaybillIssued _ ->
                            Optional.of(new Life(recorded.recordedAt(), Optional.empty()));
                    case WaybillEvent.WaybillVoided _, WaybillEvent.WaybillClosed _ ->
                            life.map(l -> new Life(l.issued(), Optional.of(recorded.recordedAt())));
                    default -> life;
                };
        return new Known(waybill.evolve(event), next, written);
    }

    /** After facts that no log has yet. */
    public Known after(List<WaybillEvent> tried) {
        var next = waybill;
        for (var event : tried) {
            next = next.evolve(event);
        }
        return new Known(next, life, written);
    }

    Known writtenAs(Set<AliasSpan> spans) {
        return new Known(waybill, life, Optional.of(spans));
    }

    List<AliasSpan> spans() {
        return AliasSpans.of(
                waybill.content().orElseThrow(),
                waybill.facts(),
                waybill.handovers().values(),
                life.orElseThrow());
    }

    List<String> parties() {
        var content = waybill.content().orElseThrow();
        return Stream.concat(
                        content.parties().stream().map(Party::id),
                        content.legs().stream().map(LegPlan::carrier))
                .map(PartyId::value)
                .distinct()
                .sorted()
                .toList();
    }
}
