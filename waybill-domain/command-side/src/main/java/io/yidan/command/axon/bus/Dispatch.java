package io.yidan.command.axon.bus;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;

import java.util.Map;
import java.util.Optional;

/** How this exchange uses Axon's command bus: on the caller's thread, with no transaction but that of the event store. */
public final class Dispatch {
    private Dispatch() {}

    /** No pooled connection is held while waiting for the event store, which commits. */
    public static SimpleCommandBus bus() {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** Asks on this thread; empty if there is no such aggregate. Failures of the append come as they are. */
    @SuppressWarnings("unchecked")
    public static <R> Optional<R> ask(SimpleCommandBus bus, Object asked) {
        var answer =
                new Object() {
                    CommandResultMessage<?> result;
                };
        bus.dispatch(message(asked), (_, result) -> answer.result = result);
        if (!answer.result.isExceptional()) {
            return Optional.of((R) answer.result.getPayload());
        }
        Throwable failure = answer.result.exceptionResult();
        return switch (failure) {
            case AggregateNotFoundException _ -> Optional.empty();
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }

    private static CommandMessage<Object> message(Object asked) {
        return new GenericCommandMessage<>(
                new GenericMessage<>("", asked, Map.of()), asked.getClass().getName());
    }
}
