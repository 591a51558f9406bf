package io.yidan.command.rehearsal;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.command.Rehearsal.Change;
import io.yidan.command.Rehearsal.Foreseen;
import io.yidan.command.Rehearsal.Told;
import io.yidan.command.Reply;
import io.yidan.command.Telling;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.Known;
import io.yidan.command.alias.Match;
import io.yidan.command.alias.Tried;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.alias.Alias;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Facts;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** One caller's facts, tried one after the other on waybills in memory. The order of steps is that of telling them. */
final class Trial {
    private final Caller caller;
    private final Function<WaybillNumber, Known> read;
    private final AliasRoutes aliases;
    private final UnmatchedFacts unmatched;
    private final Map<WaybillNumber, Tried> tried = new LinkedHashMap<>();
    private final Map<FactKey, List<Match>> ways = new HashMap<>();
    private final Map<FactKey, Facts> aside = new HashMap<>();
    private OptionalInt room = OptionalInt.empty();

    Trial(
            Caller caller,
            Function<WaybillNumber, Known> read,
            AliasRoutes aliases,
            UnmatchedFacts unmatched) {
        this.caller = caller;
        this.read = read;
        this.aliases = aliases;
        this.unmatched = unmatched;
    }

    /** What comes of the next fact. */
    Foreseen tell(Told told) {
        var fact = told.fact();
        return Telling.underAnotherName(caller, fact)
                .<Foreseen>map(Foreseen.TurnedDown::new)
                .or(() -> on(told.addressedTo(), fact))
                .orElseGet(() -> putAside(fact));
    }

    /** The waybills that something was tried on and that are not as they were. */
    List<Change> changes() {
        return tried.values().stream()
                .map(one -> new Change(one.met(), one.waybill()))
                .filter(change -> change.then().version() > change.now().version())
                .toList();
    }

    private Optional<Foreseen> on(Address addressedTo, Fact fact) {
        return switch (addressedTo) {
            case Address.Number(var waybill) -> on(waybill, fact);
            case Address.ByAlias(var alias) ->
                    Match.answer(
                            way(alias, fact),
                            match -> on(match.waybill(), match.complete(fact)),
                            Foreseen.Kept.class::isInstance);
        };
    }

    private List<Match> way(Alias alias, Fact fact) {
        var way = ways.getOrDefault(fact.key(), List.of());
        if (way.isEmpty()) {
            way = aliases.foreseen(caller, alias, fact, tried.values());
            ways.put(fact.key(), way);
        }
        return way;
    }

    private Optional<Foreseen> on(WaybillNumber number, Fact fact) {
        var one = tried.computeIfAbsent(number, unmet -> new Tried(read.apply(unmet)));
        var denied = Telling.of(caller, one.waybill(), fact);
        if (denied.filter(why -> why.denial() == Denial.NOT_FOUND).isPresent()) {
            return Optional.empty();
        }
        return denied.<Foreseen>map(Foreseen.TurnedDown::new)
                .or(() -> Optional.of(decided(number, one, fact)));
    }

    private Foreseen decided(WaybillNumber number, Tried one, Fact fact) {
        var decision = one.waybill().decide(new WaybillCommand.RecordFact(number, fact));
        one.hear(decision.events());
        return switch (decision.answer()) {
            case Answer.Kept kept ->
                    new Foreseen.Kept(kept.outcome(), kept.first(), Optional.of(number));
            case Answer.Refused refused -> new Foreseen.TurnedDown(new Reply.Refused(refused));
            case Answer.Taken taken ->
                    throw new IllegalStateException("a fact is not a decision: " + taken);
        };
    }

    private Foreseen putAside(Fact fact) {
        var kept = aside.computeIfAbsent(fact.key(), unmatched::kept);
        if (kept.outcomeOf(fact) == Outcome.DUPLICATE) {
            return new Foreseen.Kept(Outcome.DUPLICATE, Outcome.UNMATCHED, Optional.empty());
        }
        int left = room.orElseGet(() -> unmatched.room(fact.key().originator()));
        if (left <= 0) {
            return new Foreseen.TurnedDown(UnmatchedFacts.FULL);
        }
        room = OptionalInt.of(left - 1);
        aside.put(fact.key(), kept.file(fact, 0, false));
        return new Foreseen.Kept(Outcome.UNMATCHED, Outcome.UNMATCHED, Optional.empty());
    }
}
