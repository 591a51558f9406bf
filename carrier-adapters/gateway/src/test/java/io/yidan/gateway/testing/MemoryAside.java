package io.yidan.gateway.testing;

import io.yidan.access.Caller;
import io.yidan.command.Commands;
import io.yidan.command.KeptAside;
import io.yidan.command.Reply;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts that wait, in memory; joined to waybills of the writing side in memory. */
public final class MemoryAside implements KeptAside {
    public static final Instant KEPT = Instant.parse("2026-09-06T04:00:00Z");
    private final List<Kept> waiting = new ArrayList<>();
    private final Commands commands;

    /** Whether another telling comes in just before one is set aside. */
    public boolean anotherComes;

    public MemoryAside(Commands commands) {
        this.commands = commands;
    }

    public void wait(Address to, Fact fact, String turnedDown) {
        var mark = new Mark(KEPT.plusSeconds(waiting.size()), "unmatched/" + fact.key(), 0);
        var reason = Optional.of(turnedDown).filter(code -> !code.isEmpty());
        waiting.add(
                new Kept(
                        new UnmatchedFact(to, fact),
                        mark.keptAt().plus(Duration.ofDays(30)),
                        reason,
                        mark));
    }

    public void clear() {
        waiting.clear();
    }

    @Override
    public List<Kept> of(Caller caller, Optional<Mark> after, int most) {
        return waiting.stream()
                .filter(one -> one.told().fact().key().originator().equals(caller.party()))
                .filter(one -> after.isEmpty() || one.mark().keptAt().isAfter(after.get().keptAt()))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Reply> join(
            Caller caller, FactKey key, WaybillNumber waybill, Optional<UnitId> unit) {
        var found = named(caller, key);
        var reply = found.map(one -> commands.record(caller, waybill, one.told().fact()));
        reply.filter(Reply.Kept.class::isInstance).ifPresent(_ -> waiting.remove(found.get()));
        return reply;
    }

    @Override
    public Ended setAside(Caller caller, FactKey key) {
        var found = named(caller, key);
        if (found.isEmpty()) {
            return Ended.NOTHING;
        }
        if (anotherComes) {
            return Ended.ANOTHER_CAME;
        }
        waiting.remove(found.get());
        return Ended.DONE;
    }

    private Optional<Kept> named(Caller caller, FactKey key) {
        return of(caller, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(one -> one.told().fact().key().equals(key))
                .findFirst();
    }
}
