package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.access.CaseRights;
import io.yidan.access.Denial;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.command.customs.CaseLog;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.declaration.Timing;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.LinkWaybill;
import io.yidan.customs.step.TakeStep;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.WaybillNumber;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The writing side of customs cases on Axon. */
public final class AxonCaseCommands implements CaseCommands {
    private final CaseNumbers numbers;
    private final CaseLog log;
    private final CaseAsking asking;
    private final Linking linking;
    private final Timings timings;
    private final Supplier<Rulebook> rules;

    public AxonCaseCommands(
            CaseNumbers numbers,
            CaseLog log,
            CaseAsking asking,
            Linking linking,
            Timings timings,
            Supplier<Rulebook> rules) {
        this.numbers = numbers;
        this.log = log;
        this.asking = asking;
        this.linking = linking;
        this.timings = timings;
        this.rules = rules;
    }

    @Override
    public CaseReply take(Caller caller, TakeStep asked) {
        return asking.guarded(() -> asking.ask(caller, asked));
    }

    @Override
    public CaseReply declare(Caller caller, DeclareGoods asked) {
        return asking.guarded(
                () ->
                        numbers.given(asked.stamp())
                                .map(number -> begun(caller, asked, number))
                                .orElseGet(() -> first(caller, asked)));
    }

    @Override
    public CaseReply link(Caller caller, LinkWaybill asked) {
        return asking.guarded(
                () -> {
                    var known = log.customsCase(asked.customsCase());
                    var denial =
                            known.declaration()
                                    .map(
                                            declared ->
                                                    CaseRights.toTake(
                                                            caller,
                                                            known,
                                                            declared,
                                                            CaseAct.LINK_WAYBILL))
                                    .orElse(Optional.of(Denial.NOT_FOUND));
                    if (denial.isPresent()) {
                        return asking.denied(asked.customsCase(), denial.get());
                    }
                    return switch (bound(caller, asked.waybill(), log.waybill(asked.waybill()))) {
                        case Bound.No(var reply) -> reply;
                        case Bound.Yes(var bound) -> linked(caller, asked, known, bound);
                    };
                });
    }

    private CaseReply linked(
            Caller caller, LinkWaybill asked, CustomsCase known, BoundWaybill bound) {
        var step =
                new TakeStep(
                        asked.customsCase(),
                        asked.stamp(),
                        asked.expectedRevision(),
                        new CaseStep.WaybillLinked(bound),
                        Optional.empty());
        return known.decide(step).events().isEmpty()
                ? asking.ask(caller, step)
                : linking.around(
                        asked.customsCase(),
                        List.of(asked.waybill()),
                        caller.party(),
                        () -> asking.ask(caller, step));
    }

    /** A declaration that would be refused gets no number. */
    private CaseReply first(Caller caller, DeclareGoods asked) {
        return switch (declared(caller, asked)) {
            case Bound.No(var reply) -> reply;
            case Bound.Yes(var step) -> {
                var trial = step(numbers.example(), asked, step);
                if (CustomsCase.NONE.decide(trial).answer() instanceof CaseAnswer.Refused no) {
                    yield new CaseReply.Refused(no);
                }
                yield numbers.reserve(asked.stamp())
                        .map(number -> begin(caller, asked, step(number, asked, step)))
                        .orElseGet(
                                () ->
                                        refused(
                                                Refusal.NUMBERS_EXHAUSTED,
                                                "no case number of the day is left"));
            }
        };
    }

    /** The request was here before: it is answered as then, or brought to its end. */
    private CaseReply begun(Caller caller, DeclareGoods asked, CaseNumber number) {
        var known = log.customsCase(number);
        var before = known.repeated(asked.stamp());
        if (before.isPresent()) {
            return asking.reply(number, before.get(), Optional.empty());
        }
        return switch (declared(caller, asked)) {
            case Bound.No(var reply) -> reply;
            case Bound.Yes(var step) -> begin(caller, asked, step(number, asked, step));
        };
    }

    private CaseReply begin(Caller caller, DeclareGoods asked, TakeStep step) {
        return linking.around(
                step.customsCase(),
                asked.waybills(),
                caller.party(),
                () -> asking.ask(caller, step));
    }

    private Bound<CaseStep.Declared> declared(Caller caller, DeclareGoods asked) {
        var waybills = asked.waybills().stream().map(log::waybill).toList();
        List<BoundWaybill> all = new ArrayList<>();
        for (int n = 0; n < waybills.size(); n++) {
            switch (bound(caller, asked.waybills().get(n), waybills.get(n))) {
                case Bound.No(var reply) -> {
                    return new Bound.No<>(reply);
                }
                case Bound.Yes(var one) -> all.add(one);
            }
        }
        var declaration =
                new Declaration(
                        asked.procedure(),
                        caller.party(),
                        asked.place(),
                        asked.unloading(),
                        asked.expectedAt(),
                        asked.identity(),
                        all);
        return planned(declaration, timings.of(waybills, asked.place()));
    }

    /** By which rules two offices will supervise it, if two do: those of the day it is opened. */
    private Bound<CaseStep.Declared> planned(Declaration declaration, Timing timing) {
        if (declaration.unloading().isEmpty()) {
            return new Bound.Yes<>(new CaseStep.Declared(declaration, timing, Optional.empty()));
        }
        var day = LocalDate.ofInstant(timing.declaredAt(), CaseNumbers.BEIJING);
        return switch (rules.get()
                .plan(declaration.waybills(), declaration.unloading().get(), day)) {
            case Rulebook.Ruled.Planned(var plan) ->
                    new Bound.Yes<>(new CaseStep.Declared(declaration, timing, Optional.of(plan)));
            case Rulebook.Ruled.Not(var why, var detail) -> new Bound.No<>(refused(why, detail));
        };
    }

    private static Bound<BoundWaybill> bound(Caller caller, WaybillNumber number, Waybill waybill) {
        var denial =
                waybill.content()
                        .filter(_ -> waybill.stage().isIssued())
                        .map(content -> CaseRights.toDeclare(caller, content))
                        .orElse(Optional.of(Denial.NOT_FOUND));
        if (denial.isPresent()) {
            return new Bound.No<>(
                    denial.get() == Denial.NOT_FOUND
                            ? new CaseReply.Denied(Denial.NOT_FOUND, "no waybill " + number)
                            : new CaseReply.Denied(
                                    denial.get(),
                                    caller.party() + " is not the declarant of " + number));
        }
        return BoundWaybill.of(number, waybill.content().orElseThrow())
                .<Bound<BoundWaybill>>map(Bound.Yes::new)
                .orElseGet(
                        () ->
                                new Bound.No<>(
                                        refused(
                                                Refusal.OFFICE_MISSING,
                                                "waybill " + number + " names no customs office")));
    }

    private static TakeStep step(CaseNumber number, DeclareGoods asked, CaseStep.Declared step) {
        return new TakeStep(number, asked.stamp(), Optional.empty(), step, Optional.empty());
    }

    private static CaseReply refused(Refusal why, String detail) {
        return new CaseReply.Refused(new CaseAnswer.Refused(why, detail, List.of()));
    }

    /** What waybills say for a declaration, or why they cannot. */
    private sealed interface Bound<T> {
        record Yes<T>(T what) implements Bound<T> {}

        record No<T>(CaseReply why) implements Bound<T> {}
    }
}
