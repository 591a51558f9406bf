package io.yidan.gateway.testing;

import io.yidan.access.Caller;
import io.yidan.access.CaseRights;
import io.yidan.access.Denial;
import io.yidan.codec.customs.Declarations;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.DeclaredAfter;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.LinkWaybill;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.clearance.CaseNumber;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Customs cases in memory: the real rules, no disk. What waybills say is made up. */
public final class MemoryCases implements CaseCommands {
    private final Map<CaseNumber, CustomsCase> cases = new HashMap<>();
    private final AtomicLong position = new AtomicLong();

    /** What was asked for last. */
    public volatile DeclareGoods declared;

    public synchronized void know(CustomsCase known) {
        cases.put(known.number().orElseThrow(), known);
    }

    public synchronized CustomsCase customsCase(CaseNumber number) {
        return cases.get(number);
    }

    @Override
    public synchronized CaseReply declare(Caller caller, DeclareGoods asked) {
        declared = asked;
        var step = Roads.declared(asked.procedure(), Roads.paste());
        return run(
                CustomsCase.NONE,
                new TakeStep(
                        CaseScene.NUMBER, asked.stamp(), Optional.empty(), step, Optional.empty()));
    }

    @Override
    public synchronized CaseReply link(Caller caller, LinkWaybill asked) {
        var step = new CaseStep.WaybillLinked(Roads.paste(asked.waybill(), 20_768_000));
        return take(
                caller,
                new TakeStep(
                        asked.customsCase(),
                        asked.stamp(),
                        asked.expectedRevision(),
                        step,
                        Optional.empty()));
    }

    @Override
    public synchronized CaseReply take(Caller caller, TakeStep asked) {
        var known = cases.get(asked.customsCase());
        var denial =
                known == null
                        ? Optional.of(Denial.NOT_FOUND)
                        : CaseRights.toTake(
                                caller,
                                known,
                                known.declaration().orElseThrow(),
                                CaseAct.of(asked.step()));
        return denial.<CaseReply>map(why -> new CaseReply.Denied(why, caller.party() + " may not"))
                .orElseGet(() -> run(known, asked));
    }

    private CaseReply run(CustomsCase known, TakeStep asked) {
        var basis = DeclaredAfter.of(known, asked.step()).map(Declarations::hash);
        var decision = known.decide(asked.on(basis));
        decision.events()
                .forEach(
                        event ->
                                know(cases.getOrDefault(asked.customsCase(), known).evolve(event)));
        return switch (decision.answer()) {
            case CaseAnswer.Taken taken ->
                    new CaseReply.Taken(
                            asked.customsCase(),
                            taken.version(),
                            position.incrementAndGet(),
                            MemoryCommands.RECORDED);
            case CaseAnswer.Refused refused -> new CaseReply.Refused(refused);
        };
    }
}
