package io.yidan.eventstore.axon;

import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.Gathering;
import io.yidan.eventstore.follow.Hurry;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.follow.LogFeed;
import io.yidan.eventstore.follow.Pace;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.util.function.Predicate;

/**
 * Reads the log in order, batch by batch, and tells one listener. One node at a time owns the place reached, and place
 * and what the listener writes are committed together.
 */
public final class LogFollower implements AutoCloseable {
    private final TrackingEventProcessor processor;

    /**
     * Who follows, and how.
     *
     * @param name of its place in the log, the same for ever
     * @param pace how it goes
     * @param wanted the events it has to hear; of the rest only the place is noted
     * @param hurry with which somebody who waits for it cuts its rest short
     */
    public record Following(String name, Pace pace, Predicate<Object> wanted, Hurry hurry) {

        /** One nobody waits for. */
        public Following(String name, Pace pace, Predicate<Object> wanted) {
            this(name, pace, wanted, new Hurry());
        }

        /** One that hears everything. */
        public static Following all(String name, Pace pace) {
            return new Following(name, pace, _ -> true);
        }
    }

    public LogFollower(
            Following following,
            LogFeed feed,
            TokenStore places,
            TransactionManager transactions,
            BatchListener listener) {
        processor =
                TrackingEventProcessor.builder()
                        .name(following.name())
                        .messageSource(
                                place ->
                                        new BatchStream(
                                                new Gathering(
                                                        feed,
                                                        following.pace(),
                                                        following.wanted(),
                                                        following.hurry(),
                                                        LogStorageEngine.position(place))))
                        .tokenStore(places)
                        .transactionManager(transactions)
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .eventHandlerInvoker(new Teller(listener))
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(1)
                                        .andInitialTrackingToken(
                                                _ -> new GlobalSequenceTrackingToken(0)))
                        .build();
    }

    public void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
    }

    /** Hands each message on as the batch it is. */
    private record Teller(BatchListener listener) implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return message instanceof BatchMessage;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            CurrentUnitOfWork.get().onRollback(_ -> listener.rolledBack());
            listener.on((LogBatch) message.getPayload());
        }
    }
}
