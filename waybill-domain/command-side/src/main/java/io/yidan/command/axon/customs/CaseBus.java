package io.yidan.command.axon.customs;

import io.yidan.access.Caller;
import io.yidan.command.axon.bus.Dispatch;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.TakeStep;
import io.yidan.eventstore.axon.Appended;
import io.yidan.eventstore.log.Placed;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;

import java.util.List;
import java.util.Optional;

/**
 * Axon's command bus for customs cases. A case has few events and is read from the log each time, so that no node
 * answers out of what another has overtaken.
 */
public final class CaseBus {
    private final SimpleCommandBus bus = Dispatch.bus();
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

        Optional<Placed> last() {
            return placed.isEmpty() ? Optional.empty() : Optional.of(placed.getLast());
        }
    }

    /** What was answered, and where what it stored came to stand, if it stored anything. */
    record Heard(CaseRuling ruling, Optional<Placed> place) {}

    /** Asks on this thread; empty if there is no such case. Failures of the append come as they are. */
    Optional<Heard> ask(Caller caller, TakeStep step) {
        var asked = new Asked(caller, step, new Landing());
        return Dispatch.<CaseRuling>ask(bus, asked)
                .map(ruling -> new Heard(ruling, asked.landing().last()));
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
}
