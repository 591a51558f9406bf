package io.yidan.command.axon;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.access.Rights;
import io.yidan.command.Commands;
import io.yidan.command.Reply;
import io.yidan.command.Telling;
import io.yidan.command.alias.AliasRoutes;
import io.yidan.command.alias.Match;
import io.yidan.command.axon.Asked.Begin;
import io.yidan.command.axon.Asked.Put;
import io.yidan.command.axon.bus.Trouble;
import io.yidan.command.unmatched.UnmatchedFacts;
import io.yidan.eventstore.Overloaded;
import io.yidan.eventstore.read.LogReader;
import io.yidan.eventstore.read.Mark;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.WaybillNumber;

import org.axonframework.modelling.command.ConcurrencyException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** The writing side on Axon: asks the aggregate, asks again if another node was faster, and says what came of it. */
public final class AxonCommands implements Commands {
    /** How long a command asks again, and waits for its waybill; then its caller is told to come again. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Trouble<Reply> TROUBLE =
            new Trouble<>(Reply.Busy::new, Reply.Unknown::new);
    private static final Answer.Refused USED_UP =
            new Answer.Refused(
                    Refusal.NUMBERS_EXHAUSTED,
                    "no number of this operator, customer and day is left",
                    List.of());
    private final WaybillBus bus;
    private final LogReader log;
    private final Numbers numbers;
    private final UnmatchedFacts unmatched;
    private final AliasRoutes aliases;

    public AxonCommands(
            WaybillBus bus,
            LogReader log,
            Numbers numbers,
            UnmatchedFacts unmatched,
            AliasRoutes aliases) {
        this.bus = bus;
        this.log = log;
        this.numbers = numbers;
        this.unmatched = unmatched;
        this.aliases = aliases;
    }

    @Override
    public Reply record(Caller caller, Address addressedTo, Fact fact) {
        return Telling.underAnotherName(caller, fact)
                .<Reply>map(denied -> denied)
                .orElseGet(
                        () ->
                                guarded(
                                        () ->
                                                recordOn(caller, addressedTo, fact)
                                                        .orElseGet(
                                                                () ->
                                                                        unmatched.keep(
                                                                                addressedTo,
                                                                                fact))));
    }

    /** Records the fact where it belongs; empty if that is no issued waybill in which the caller has a part. */
    public Optional<Reply> recordOn(Caller caller, Address addressedTo, Fact fact) {
        return switch (addressedTo) {
            case Address.Number(var waybill) -> recordOn(caller, waybill, fact);
            case Address.ByAlias(var alias) ->
                    Match.answer(
                            aliases.of(caller, alias, fact),
                            match -> recordOn(caller, match.waybill(), match.complete(fact)),
                            Reply.Kept.class::isInstance);
        };
    }

    /** Records the fact if the waybill is issued and the caller has a part in it. */
    public Optional<Reply> recordOn(Caller caller, WaybillNumber waybill, Fact fact) {
        var command = new WaybillCommand.RecordFact(waybill, fact);
        return asked(waybill, landing -> new Put(caller, command, landing))
                .filter(heard -> !(heard.ruling() instanceof Ruling.NoMatch))
                .map(this::reply);
    }

    @Override
    public Reply decide(Caller caller, WaybillCommand.Decide command) {
        return guarded(
                () ->
                        asked(command.waybill(), landing -> new Put(caller, command, landing))
                                .map(this::reply)
                                .orElseGet(() -> notFound(command.waybill())));
    }

    @Override
    public Reply draft(Caller caller, DraftRequest request) {
        var denial = Rights.toDecide(caller, request.content(), Act.DRAFT);
        if (denial.isPresent()) {
            return new Reply.Denied(
                    Denial.NOT_YOUR_ACT, "a draft names its writer as operator or shipper");
        }
        return guarded(
                () -> {
                    var stamp = new Stamp(caller.party(), request.request(), request.requestHash());
                    var trial = numbers.example(request.numberPrefix());
                    if (refusal(draft(trial, stamp, request)) instanceof Answer.Refused refused) {
                        return new Reply.Refused(refused);
                    }
                    var number =
                            numbers.reserve(
                                    request.numberPrefix(), caller.party(), request.request());
                    if (number.isEmpty()) {
                        return new Reply.Refused(USED_UP);
                    }
                    var draft = draft(number.get(), stamp, request);
                    return asked(number.get(), landing -> new Begin(caller, draft, landing))
                            .map(this::reply)
                            .orElseThrow();
                });
    }

    private static WaybillCommand.Draft draft(
            WaybillNumber number, Stamp stamp, DraftRequest request) {
        return new WaybillCommand.Draft(
                new WaybillCommand.Ask(number, stamp, Optional.empty()), request.content());
    }

    private static Answer refusal(WaybillCommand.Draft draft) {
        return Waybill.NONE.decide(draft).answer();
    }

    /** Asks until no other node was faster, and no answer rests on less than the log held during this call. */
    private Optional<Heard> asked(WaybillNumber number, Function<Landing, Asked> ask) {
        long start = System.nanoTime();
        var atLeast = OptionalInt.empty();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            var landing = new Landing();
            var asked = ask.apply(landing);
            try {
                var ruling = bus.ask(asked);
                if (atLeast.isEmpty() && ruling.filter(Ruling::restsOnLastVersion).isPresent()) {
                    atLeast = log.lastVersion(number.value());
                }
                if (ruling.isEmpty() || holds(ruling.get(), atLeast)) {
                    return ruling.map(found -> new Heard(number, found, landing));
                }
            } catch (ConcurrencyException e) {
                // another node wrote first: read on and ask again
            }
            bus.readOn(asked);
        }
        throw new Overloaded(1, Trouble.RETRY_AFTER);
    }

    /** An answer out of memory that nothing stored bears out counts only if no other node had written before. */
    private static boolean holds(Ruling ruling, OptionalInt atLeast) {
        return !ruling.restsOnLastVersion() || ruling.seen() >= atLeast.orElse(-1);
    }

    private Reply reply(Heard heard) {
        return switch (heard.ruling()) {
            case Ruling.Denied(var denial, var detail, _) ->
                    denial == Denial.NOT_FOUND
                            ? notFound(heard.number())
                            : new Reply.Denied(denial, detail);
            case Ruling.NoMatch _ -> notFound(heard.number());
            case Ruling.Answered(Answer.Refused refused, _) -> new Reply.Refused(refused);
            case Ruling.Answered(Answer.Taken taken, _) -> {
                var place = place(heard, taken.version());
                yield new Reply.Taken(
                        heard.number(), taken.version(), place.position(), place.recordedAt());
            }
            case Ruling.Answered(Answer.Kept kept, _) -> {
                var place = place(heard, kept.version());
                yield new Reply.Kept(
                        kept.outcome(),
                        kept.first(),
                        Optional.of(heard.number()),
                        kept.version(),
                        place.position(),
                        place.recordedAt());
            }
        };
    }

    /** Says the same whether there is no such waybill or the caller has no part in it. */
    private static Reply notFound(WaybillNumber number) {
        return new Reply.Denied(Denial.NOT_FOUND, "no waybill " + number);
    }

    private Mark place(Heard heard, long version) {
        return heard.landing()
                .last()
                .map(placed -> new Mark(placed.position(), placed.recordedAt()))
                .or(() -> log.place(heard.number().value(), Math.toIntExact(version)))
                .orElseThrow();
    }

    private static Reply guarded(Supplier<Reply> call) {
        return TROUBLE.guarded(call);
    }

    /** What was answered, of which waybill, and where it landed. */
    private record Heard(WaybillNumber number, Ruling ruling, Landing landing) {}
}
