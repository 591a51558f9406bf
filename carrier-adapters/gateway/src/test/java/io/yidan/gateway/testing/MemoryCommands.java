package io.yidan.gateway.testing;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.access.Rights;
import io.yidan.command.Commands;
import io.yidan.command.Rehearsal.Change;
import io.yidan.command.Rehearsal.Foreseen;
import io.yidan.command.Rehearsal.Outlook;
import io.yidan.command.Rehearsal.Told;
import io.yidan.command.Reply;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Decision;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The writing side in memory: the real rules, no disk. Can be made to hesitate, to be busy and to fail. */
public final class MemoryCommands implements Commands {
    public static final Instant RECORDED = Instant.parse("2026-09-06T04:00:00Z");

    /** What happens before every fact: nothing, a wait, another reply, a fault. */
    public volatile Supplier<Optional<Reply>> before = Optional::empty;

    public final List<String> told = Collections.synchronizedList(new ArrayList<>());
    public volatile WaybillCommand.Decide asked;
    private final Map<WaybillNumber, Waybill> waybills = new HashMap<>();
    private final Map<Alias, WaybillNumber> aliases = new HashMap<>();
    private final AtomicLong position = new AtomicLong();

    public synchronized void know(WaybillNumber number, Waybill waybill) {
        waybills.put(number, waybill);
    }

    public synchronized Waybill waybill(WaybillNumber number) {
        return waybills.get(number);
    }

    /** From now on the yard knows this waybill by this number, at any time. */
    public synchronized void know(Alias alias, WaybillNumber number) {
        aliases.put(alias, number);
    }

    @Override
    public Reply record(Caller caller, Address address, Fact fact) {
        return before.get().orElseGet(() -> recorded(caller, number(address), fact));
    }

    /** Whether what is stored can be read. */
    public volatile boolean triable = true;

    /** What happens before facts are tried. */
    public volatile Runnable beforeTrying = () -> {};

    /** What telling these would answer; on a copy. */
    public Optional<Outlook> rehearsed(Caller caller, List<Told> facts) {
        beforeTrying.run();
        return triable ? Optional.of(tried(caller, facts)) : Optional.empty();
    }

    private synchronized Outlook tried(Caller caller, List<Told> facts) {
        var copy = new MemoryCommands();
        copy.waybills.putAll(waybills);
        copy.aliases.putAll(aliases);
        var foreseen =
                facts.stream()
                        .map(told -> copy.record(caller, told.addressedTo(), told.fact()))
                        .map(MemoryCommands::foreseen)
                        .toList();
        var changes =
                waybills.keySet().stream()
                        .filter(number -> copy.waybills.get(number) != waybills.get(number))
                        .map(number -> new Change(waybills.get(number), copy.waybills.get(number)))
                        .toList();
        return new Outlook(foreseen, changes);
    }

    private static Foreseen foreseen(Reply reply) {
        return reply instanceof Reply.Kept kept
                ? new Foreseen.Kept(kept.outcome(), kept.first(), kept.waybill())
                : new Foreseen.TurnedDown(reply);
    }

    private synchronized WaybillNumber number(Address address) {
        return switch (address) {
            case Address.Number(var number) -> number;
            case Address.ByAlias(var alias) -> aliases.get(alias);
        };
    }

    private synchronized Reply recorded(Caller caller, WaybillNumber number, Fact fact) {
        told.add(caller.party() + ":" + fact.key().eventId());
        var waybill = waybills.get(number);
        var denial =
                waybill == null
                        ? Optional.of(Denial.NOT_FOUND)
                        : Rights.toPost(caller, waybill.content().orElseThrow(), fact);
        if (denial.filter(Denial.NOT_FOUND::equals).isPresent()) {
            return new Reply.Kept(
                    Outcome.UNMATCHED,
                    Outcome.UNMATCHED,
                    Optional.empty(),
                    -1,
                    position.incrementAndGet(),
                    RECORDED);
        }
        return denial.<Reply>map(why -> new Reply.Denied(why, caller.party() + " may not"))
                .orElseGet(() -> run(number, waybill, new WaybillCommand.RecordFact(number, fact)));
    }

    /** Whether every decision meets a fault nobody foresaw. */
    public volatile boolean failing;

    @Override
    public synchronized Reply decide(Caller caller, WaybillCommand.Decide command) {
        if (failing) {
            throw new IllegalStateException("made to fail");
        }
        asked = command;
        var waybill = waybills.get(command.waybill());
        if (waybill == null) {
            return new Reply.Denied(Denial.NOT_FOUND, "no waybill " + command.waybill());
        }
        return Rights.toDecide(caller, waybill.content().orElseThrow(), Act.of(command))
                .<Reply>map(why -> new Reply.Denied(why, caller.party() + " may not"))
                .orElseGet(() -> run(command.waybill(), waybill, command));
    }

    @Override
    public synchronized Reply draft(Caller caller, DraftRequest request) {
        var number = new WaybillNumber(request.numberPrefix() + "202608310001");
        var stamp = new Stamp(caller.party(), request.request(), request.requestHash());
        var ask = new WaybillCommand.Ask(number, stamp, Optional.empty());
        return run(number, Waybill.NONE, new WaybillCommand.Draft(ask, request.content()));
    }

    private Reply run(WaybillNumber number, Waybill before, WaybillCommand command) {
        Decision decision = before.decide(command);
        var after = before;
        for (var event : decision.events()) {
            after = after.evolve(event);
        }
        if (!decision.events().isEmpty()) {
            waybills.put(number, after);
        }
        return switch (decision.answer()) {
            case Answer.Refused refused -> new Reply.Refused(refused);
            case Answer.Taken taken ->
                    new Reply.Taken(number, taken.version(), position.incrementAndGet(), RECORDED);
            case Answer.Kept kept ->
                    new Reply.Kept(
                            kept.outcome(),
                            kept.first(),
                            Optional.of(number),
                            kept.version(),
                            position.incrementAndGet(),
                            RECORDED);
        };
    }
}
