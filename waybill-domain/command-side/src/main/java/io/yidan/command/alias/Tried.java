package io.yidan.command.alias;

import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.alias.AliasSpan;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.WaybillNumber;

import java.util.List;
import java.util.stream.Stream;

/** A waybill as it would be after facts that are only tried. What it would be known by is worked out when asked for. */
public final class Tried {
    private final Waybill met;
    private Known known;
    private List<AliasSpan> spans;

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

    boolean names(String party) {
        return known.parties().contains(party);
    }

    Stream<AliasSpan> spans(Alias alias) {
        if (spans == null) {
            spans = known.spans();
        }
        return spans.stream().filter(span -> span.alias().equals(alias));
    }
}
