package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.access.CaseRights;
import io.yidan.access.Denial;
import io.yidan.codec.customs.Declarations;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.DeclaredAfter;
import io.yidan.customs.declaration.Declaration;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseAnswer;
import io.yidan.customs.step.StepTaken;
import io.yidan.customs.step.TakeStep;
import io.yidan.waybill.decision.Refusal;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

import java.util.List;

/** Hangs {@link CustomsCase} on Axon's event store. No rule lives here. */
@AggregateRoot
public class CaseAggregate {
    private static final CaseAnswer.Refused TAKEN =
            new CaseAnswer.Refused(
                    Refusal.REQUEST_ID_REUSED,
                    "request ids that begin with " + Effects.OURS + " are the exchange's own",
                    List.of());

    @AggregateIdentifier private String number;
    private CustomsCase customsCase = CustomsCase.NONE;

    /** One that has no event yet. */
    public CaseAggregate() {
        // Axon makes one and tells it its events
    }

    @EventSourcingHandler
    void on(StepTaken event) {
        customsCase = customsCase.evolve(event);
        number = event.customsCase().value();
    }

    CaseRuling take(Caller caller, TakeStep command) {
        boolean ours = command.stamp().request().value().startsWith(Effects.OURS);
        if (ours && !caller.equals(Caller.EXCHANGE)) {
            return new CaseRuling.Answered(TAKEN);
        }
        return customsCase
                .declaration()
                .or(() -> DeclaredAfter.of(customsCase, command.step()))
                .map(declared -> take(caller, command, declared))
                .orElseGet(() -> new CaseRuling.Denied(Denial.NOT_FOUND));
    }

    private CaseRuling take(Caller caller, TakeStep command, Declaration declared) {
        var act = CaseAct.of(command.step());
        return CaseRights.toTake(caller, customsCase, declared, act)
                .<CaseRuling>map(CaseRuling.Denied::new)
                .orElseGet(() -> new CaseRuling.Answered(run(command)));
    }

    /** A refusal that changed nothing is an answer; only a broken append is an exception. */
    private CaseAnswer run(TakeStep command) {
        var basis = DeclaredAfter.of(customsCase, command.step()).map(Declarations::hash);
        var decision = customsCase.decide(command.on(basis));
        decision.events().forEach(AggregateLifecycle::apply);
        return decision.answer();
    }
}
