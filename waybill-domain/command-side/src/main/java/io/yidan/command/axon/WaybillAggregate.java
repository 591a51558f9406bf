package io.yidan.command.axon;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.access.Rights;
import io.yidan.command.Reply;
import io.yidan.command.Telling;
import io.yidan.command.axon.Asked.Begin;
import io.yidan.command.axon.Asked.Put;
import io.yidan.customs.effect.Effects;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Act;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

import java.util.List;

/** Hangs {@link Waybill} on Axon's command bus and event store. No rule lives here. */
@AggregateRoot
public class WaybillAggregate {
    private static final Answer.Refused OURS =
            new Answer.Refused(
                    Refusal.REQUEST_ID_REUSED,
                    "request ids that begin with expire: or case: are the exchange's own",
                    List.of());

    @AggregateIdentifier private String number;
    private Waybill waybill;

    /** One that has no event yet. */
    public WaybillAggregate() {
        this(Waybill.NONE);
    }

    /** One folded before; its later events are told by Axon. */
    WaybillAggregate(Waybill known) {
        waybill = known;
        number = known.number().map(WaybillNumber::value).orElse(null);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Ruling handle(Begin begin) {
        return run(begin.draft());
    }

    @CommandHandler
    Ruling handle(Put put) {
        return switch (put.command()) {
            case WaybillCommand.RecordFact fact -> told(put.caller(), fact);
            case WaybillCommand.Decide decision -> asked(put.caller(), decision);
        };
    }

    @EventSourcingHandler
    void on(WaybillEvent event) {
        waybill = waybill.evolve(event);
        number = waybill.number().orElseThrow().value();
    }

    Waybill state() {
        return waybill;
    }

    private Ruling told(Caller caller, WaybillCommand.RecordFact command) {
        return Telling.of(caller, waybill, command.fact())
                .map(this::ruled)
                .orElseGet(() -> run(command));
    }

    private Ruling ruled(Reply.Denied why) {
        return why.denial() == Denial.NOT_FOUND
                ? new Ruling.NoMatch(waybill.version())
                : denied(why.denial(), why.detail());
    }

    private Ruling asked(Caller caller, WaybillCommand.Decide command) {
        var act = Act.of(command);
        if (isOurs(command.ask().stamp().request()) && !caller.equals(Caller.EXCHANGE)) {
            return new Ruling.Answered(OURS, waybill.version());
        }
        return Rights.toDecide(caller, waybill.content().orElseThrow(), act)
                .<Ruling>map(why -> denied(why, caller.party() + " may not decide " + act))
                .orElseGet(() -> run(Hashed.of(waybill, command)));
    }

    /** Of acts of time and of customs cases; nobody may take one and keep the act from happening. */
    private static boolean isOurs(RequestId request) {
        return request.value().startsWith("expire:") || request.value().startsWith(Effects.OURS);
    }

    private Ruling denied(Denial why, String detail) {
        return new Ruling.Denied(why, detail, waybill.version());
    }

    /** A refusal that changed nothing is an answer; only a broken append is an exception. */
    private Ruling run(WaybillCommand command) {
        long seen = waybill.version();
        var decision = waybill.decide(command);
        decision.events().forEach(AggregateLifecycle::apply);
        return new Ruling.Answered(decision.answer(), seen);
    }
}
