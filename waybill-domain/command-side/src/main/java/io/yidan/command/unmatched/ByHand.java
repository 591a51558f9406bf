package io.yidan.command.unmatched;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.command.KeptAside;
import io.yidan.command.Reply;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import java.util.List;
import java.util.Optional;

/** Lets the teller of facts that match no waybill see them, say which one they belong to, or that they belong to none. */
public final class ByHand implements KeptAside {
    private final UnmatchedFacts facts;
    private final WaitingFacts waiting;
    private final Ways ways;
    private final Matching.Recorder recorder;
    private final UnmatchedSettings settings;

    /** Where facts told by alias go from their first way on. */
    @FunctionalInterface
    public interface Ways {
        /** What is told under this key goes to this waybill, and to this unit where none is told. */
        void lead(FactKey key, WaybillNumber to, Optional<UnitId> unit);
    }

    public ByHand(
            UnmatchedFacts facts,
            WaitingFacts waiting,
            Ways ways,
            Matching.Recorder recorder,
            UnmatchedSettings settings) {
        this.facts = facts;
        this.waiting = waiting;
        this.ways = ways;
        this.recorder = recorder;
        this.settings = settings;
    }

    @Override
    public List<Kept> of(Caller caller, Optional<Mark> after, int most) {
        return waiting.of(caller.party(), after, most).stream()
                .map(
                        one ->
                                new Kept(
                                        facts.at(one.mark().stream(), one.mark().version()),
                                        one.mark().keptAt().plus(settings.expiry()),
                                        one.turnedDown(),
                                        one.mark()))
                .toList();
    }

    @Override
    public Optional<Reply> join(
            Caller caller, FactKey key, WaybillNumber waybill, Optional<UnitId> unit) {
        if (!caller.party().equals(key.originator())) {
            return Optional.empty();
        }
        String stream = UnmatchedFacts.nameOf(key);
        var end = UnmatchedSettled.joined(waybill, caller.party());
        var places = waiting.in(stream);
        var told = places.isEmpty() ? facts.before(stream, end).stream().toList() : places;
        Optional<Reply> last = Optional.empty();
        for (var place : told) {
            var reply = record(caller, facts.at(stream, place.version()), waybill, unit);
            if (!(reply instanceof Reply.Kept)) {
                return Optional.of(reply);
            }
            last = Optional.of(reply);
        }
        if (!places.isEmpty()) {
            settle(places.getLast(), unit, end);
        }
        return last;
    }

    @Override
    public Ended setAside(Caller caller, FactKey key) {
        if (!caller.party().equals(key.originator())) {
            return Ended.NOTHING;
        }
        String stream = UnmatchedFacts.nameOf(key);
        var end = UnmatchedSettled.setAside(caller.party());
        var places = waiting.in(stream);
        if (places.isEmpty()) {
            return facts.before(stream, end).isPresent() ? Ended.DONE : Ended.NOTHING;
        }
        var last = places.getLast();
        if (!facts.settle(last, end)) {
            return Ended.ANOTHER_CAME;
        }
        waiting.removeBefore(stream, last.version() + 1);
        return Ended.DONE;
    }

    private Reply record(
            Caller caller, UnmatchedFact kept, WaybillNumber waybill, Optional<UnitId> unit) {
        var fact = unit.map(kept.fact()::about).orElse(kept.fact());
        return recorder.recordOn(caller, Address.of(waybill), fact)
                .orElseGet(() -> new Reply.Denied(Denial.NOT_FOUND, "no waybill " + waybill));
    }

    /** What is told under the key from now on goes the same way, if it is told by alias. */
    private void settle(WaitingFacts.Waiting last, Optional<UnitId> unit, UnmatchedSettled end) {
        var kept = facts.at(last.stream(), last.version());
        if (kept.addressedTo() instanceof Address.ByAlias) {
            ways.lead(kept.fact().key(), end.waybill().orElseThrow(), unit);
        }
        facts.settle(last, end);
        waiting.removeBefore(last.stream(), last.version() + 1);
    }
}
