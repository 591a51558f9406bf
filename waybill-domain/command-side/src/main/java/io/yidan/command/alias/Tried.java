package io.yidan.command.alias;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A waybill as it would be after facts that are only tried. What it would be known by is worked out when asked for. */
public final class Tried {
    private final Waybill met;
    private Known known;
    private Map<Alias, List<AliasSpan>> spans;

    /** As the log has it. */
    public Tried(Known known) {
        this.met = known.waybill();
        this.known = known;
    }

    /** As it was before anything was tried on it. */
    public Waybill met() {
        return met;
    }

    public Waybill waybill() {
        return known.waybill();
    }

    /** These would follow. */
    public void hear(List<WaybillEvent> tried) {
        if (!tried.isEmpty()) {
            known = known.after(tried);
            spans = null;
        }
    }

    WaybillNumber number() {
        return waybill().number().orElseThrow();
    }

    /** Whether it has numbers to be known by at all. */
    boolean isIssued() {
        return known.life().isPresent();
    }

    boolean names(PartyId party) {
        return known.parties().contains(party.value());
    }

    /** The whiles in which the alias meant it. */
    List<AliasSpan> spans(Alias alias) {
        if (spans == null) {
            spans = known.spans().stream().collect(Collectors.groupingBy(AliasSpan::alias));
        }
        return spans.getOrDefault(alias, List.of());
    }

    Match match(AliasSpan span) {
        return new Match(number(), span.leg(), span.unit());
    }
}
