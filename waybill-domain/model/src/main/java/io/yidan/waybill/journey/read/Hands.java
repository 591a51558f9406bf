package io.yidan.waybill.journey.read;

import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.journey.CustodySpan;
import io.yidan.waybill.journey.CustodySpan.Basis;
import io.yidan.waybill.value.EventTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In whose hands one unit is: one custodian at every instant, from the shipper on. */
final class Hands {
    private final Optional<PartyId> shipper;
    private final List<CustodySpan> spans = new ArrayList<>();

    Hands(Optional<PartyId> shipper) {
        this.shipper = shipper;
    }

    /** The shipper has it since the first thing known of it. */
    void begin(EventTime at) {
        if (spans.isEmpty()) {
            spans.add(new CustodySpan(shipper, at, Optional.empty(), Basis.ORIGIN));
        }
    }

    boolean has(PartyId party) {
        return !spans.isEmpty() && spans.getLast().custodian().filter(party::equals).isPresent();
    }

    /**
     * Gives it to a party. If that party has it already on its own word, a handover begins a new span for the better
     * ground; else nothing changes.
     *
     * @return whether the custodian changed
     */
    boolean pass(PartyId to, EventTime at, Basis basis) {
        begin(at);
        boolean same = has(to);
        var last = spans.removeLast();
        if (same && (basis != Basis.HANDOVER || last.basis() != Basis.ONE_SIDED)) {
            spans.add(last);
            return false;
        }
        spans.add(new CustodySpan(last.custodian(), last.from(), Optional.of(at), last.basis()));
        spans.add(new CustodySpan(Optional.of(to), at, Optional.empty(), basis));
        return !same;
    }

    List<CustodySpan> spans() {
        return List.copyOf(spans);
    }
}
