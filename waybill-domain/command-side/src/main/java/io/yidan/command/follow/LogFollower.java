package io.yidan.command.follow;

import io.yidan.eventstore.axon.LogEventStore;
import io.yidan.eventstore.axon.RecordedMessage;
import io.yidan.eventstore.read.RecordedEvent;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;

import java.util.function.Consumer;

/**
 * Reads the log in order and tells every event to one listener, one by one or in batches. One node at a time owns the place reached, and place and
 * what the listener writes are committed together.
 */
public final class LogFollower implements AutoCloseable {
    private final TrackingEventProcessor processor;

    public LogFollower(
            String name,
            LogEventStore store,
            TokenStore places,
            TransactionManager transactions,
            Consumer<RecordedEvent> listener) {
        this(name, store, places, transactions, new Teller(listener));
    }

    private LogFollower(
            String name,
            LogEventStore store,
            TokenStore places,
            TransactionManager transactions,
            EventHandlerInvoker invoker) {
        processor =
                TrackingEventProcessor.builder()
                        .name(name)
                        .messageSource(store)
                        .tokenStore(places)
                        .transactionManager(transactions)
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .eventHandlerInvoker(invoker)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(200))
                        .build();
    }

    /** One that tells whole batches. */
    public static LogFollower inBatches(
            String name,
            LogEventStore store,
            TokenStore places,
            TransactionManager transactions,
            BatchListener listener) {
        return new LogFollower(name, store, places, transactions, new WholeBatches(listener));
    }

    public void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
    }

    /** Hands each message on as the event with its place. */
    private record Teller(Consumer<RecordedEvent> listener) implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return message instanceof RecordedMessage;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            listener.accept(((RecordedMessage) message).recorded());
        }
    }
}
