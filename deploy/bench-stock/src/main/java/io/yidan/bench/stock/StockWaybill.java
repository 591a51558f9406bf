package io.yidan.bench.stock;

import io.yidan.access.Caller;
import io.yidan.access.Rights;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The exchange's waybill, with its rules and rights, hung on Axon the way Axon's guide does it. */
public class StockWaybill {
    @AggregateIdentifier private String number;
    private Waybill waybill = Waybill.NONE;

    /** Asked of one waybill by somebody. */
    public record Asked(
            @TargetAggregateIdentifier String waybill, Caller caller, WaybillCommand command) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(Asked asked) {
        if (asked.command() instanceof WaybillCommand.RecordFact(var _, var fact)) {
            Rights.toPost(asked.caller(), waybill.content().orElseThrow(), fact)
                    .ifPresent(
                            denial -> {
                                throw new IllegalStateException("denied: " + denial);
                            });
        }
        var decision = waybill.decide(asked.command());
        decision.events().forEach(AggregateLifecycle::apply);
        return decision.answer();
    }

    @EventSourcingHandler
    void on(WaybillEvent event) {
        waybill = waybill.evolve(event);
        number = waybill.number().orElseThrow().value();
    }
}
