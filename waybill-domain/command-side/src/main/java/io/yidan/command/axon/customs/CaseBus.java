package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.TakeStep;
import io.yidan.eventstore.axon.Appended;
import io.yidan.eventstore.log.Placed;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Axon's command bus for customs cases. A case has few events and is read from the log each time, so that no node
 * answers out of what another has overtaken.
 */
public final class CaseBus {
    private final SimpleCommandBus bus =
            SimpleCommandBus.builder().transactionManager(NoTransactionManager.instance()).build();
    private final Repository<CaseAggregate> cases;

    public CaseBus(EventStore store) {
        cases = EventSourcingRepository.builder(CaseAggregate.class).eventStore(store).build();
        bus.registerHandlerInterceptor(
                (work, chain) -> {
                    if (work.getMessage().getPayload() instanceof Asked asked) {
                        work.afterCommit(done -> asked.landing().placed = Appended.of(done));
                    }
                    return chain.proceed();
                });
        bus.subscribe(Asked.class.getName(), this::handle);
    }

    /** What goes over the bus. */
    private record Asked(Caller caller, TakeStep step, Landing landing) {}

    /** Where the events of a step came to stand, once they are on disk. */
    private static final class Landing {
        private List<Placed> placed = List.of();
    }

    /** What was answered, and where what it stored came to stand, if it stored anything. */
    record Heard(CaseRuling ruling, Optional<Placed> place) {}

    /** Asks on this thread; empty if there is no such case. Failures of the append come as they are. */
    Optional<Heard> ask(Caller caller, TakeStep step) {
        var asked = new Asked(caller, step, new Landing());
        var answer =
                new Object() {
                    CommandResultMessage<?> result;
                };
        bus.dispatch(message(asked), (_, result) -> answer.result = result);
        if (!answer.result.isExceptional()) {
            var placed = asked.landing().placed;
            return Optional.of(
                    new Heard(
                            (CaseRuling) answer.result.getPayload(),
                            placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast())));
        }
        return switch (answer.result.exceptionResult()) {
            case AggregateNotFoundException _ -> Optional.empty();
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable failure -> throw new IllegalStateException(failure);
        };
    }

    private CaseRuling handle(CommandMessage<?> message) throws Exception {
        var asked = (Asked) message.getPayload();
        var number = asked.step().customsCase().value();
        var found =
                CaseAct.of(asked.step().step()) == CaseAct.DECLARE
                        ? cases.loadOrCreate(number, CaseAggregate::new)
                        : cases.load(number);
        return found.invoke(one -> one.take(asked.caller(), asked.step()));
    }

    private static CommandMessage<Asked> message(Asked asked) {
        return new GenericCommandMessage<>(
                new GenericMessage<>("", asked, Map.of()), Asked.class.getName());
    }
}
