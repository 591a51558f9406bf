package io.yidan.command.rehearsal;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.access.Rights;
import io.yidan.command.Rehearsal.Change;
import io.yidan.command.Rehearsal.Foreseen;
import io.yidan.command.Rehearsal.Told;
import io.yidan.command.Reply;
import io.yidan.command.alias.AliasForesight;
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

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One caller's facts, tried one after the other on waybills in memory. The order of steps is that of telling them. */
final class Trial {
    private static final Duration UNTIL_SOME_ARE_SETTLED = Duration.ofMinutes(10);
    private final Caller caller;
    private final Function<WaybillNumber, Known> read;
    private final AliasForesight aliases;
    private final UnmatchedFacts unmatched;
    private final Map<WaybillNumber, Tried> tried = new LinkedHashMap<>();
    private final Map<FactKey, List<Match>> ways = new HashMap<>();
    private final Map<FactKey, Facts> aside = new HashMap<>();
    private int newAside;

    Trial(
            Caller caller,
            Function<WaybillNumber, Known> read,
            AliasForesight aliases,
            UnmatchedFacts unmatched) {
        this.caller = caller;
        this.read = read;
        this.aliases = aliases;
        this.unmatched = unmatched;
    }

    /** What comes of the next fact. */
    Foreseen tell(Told told) {
        var fact = told.fact();
        if (!fact.key().originator().equals(caller.originator())) {
            return new Foreseen.TurnedDown(
                    new Reply.Denied(
                            Denial.NOT_YOUR_FACT,
                            caller.party() + " tells facts under its own name only"));
        }
        return on(told.addressedTo(), fact).orElseGet(() -> putAside(fact));
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
                    way(alias, fact).stream()
                            .flatMap(match -> on(match.waybill(), match.complete(fact)).stream())
                            .toList()
                            .stream()
                            .min(Comparator.comparing(came -> !(came instanceof Foreseen.Kept)));
        };
    }

    private List<Match> way(Alias alias, Fact fact) {
        var gone = ways.get(fact.key());
        if (gone != null) {
            return gone;
        }
        var way = aliases.of(caller, alias, fact, tried.values());
        if (!way.isEmpty()) {
            ways.put(fact.key(), way);
        }
        return way;
    }

    private Optional<Foreseen> on(WaybillNumber number, Fact fact) {
        var one = tried.computeIfAbsent(number, unmet -> new Tried(read.apply(unmet)));
        var waybill = one.waybill();
        if (waybill.content().isEmpty() || !waybill.decided().isIssued()) {
            return Optional.empty();
        }
        var denial = Rights.toPost(caller, waybill.content().get(), fact);
        if (denial.filter(Denial.NOT_FOUND::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                denial.<Foreseen>map(why -> denied(why, fact))
                        .orElseGet(() -> decided(number, one, fact)));
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

    private Foreseen denied(Denial why, Fact fact) {
        var kind =
                fact.happening()
                        .map(told -> told.getClass().getSimpleName())
                        .orElse("a withdrawal");
        return new Foreseen.TurnedDown(
                new Reply.Denied(why, caller.party() + " may not tell " + kind));
    }

    private Foreseen putAside(Fact fact) {
        var kept = aside.computeIfAbsent(fact.key(), unmatched::kept);
        if (kept.outcomeOf(fact) == Outcome.DUPLICATE) {
            return new Foreseen.Kept(Outcome.DUPLICATE, Outcome.UNMATCHED, Optional.empty());
        }
        if (unmatched.isFull(fact.key().originator(), newAside)) {
            return new Foreseen.TurnedDown(new Reply.Busy(UNTIL_SOME_ARE_SETTLED));
        }
        newAside++;
        aside.put(fact.key(), kept.file(fact, newAside, false));
        return new Foreseen.Kept(Outcome.UNMATCHED, Outcome.UNMATCHED, Optional.empty());
    }
}
