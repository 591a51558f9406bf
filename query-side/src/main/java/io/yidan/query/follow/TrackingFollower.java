package io.yidan.query.follow;

import io.yidan.eventstore.axon.LogEventStore;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Reads the log in order, in batches. One node at a time owns the place reached; the place and what a batch writes are
 * committed together.
 */
public final class TrackingFollower implements AutoCloseable {
    /** Its name among the followers of the log. */
    public static final String NAME = "tracking";

    private static final int BATCH = 1_000;
    private final TrackingEventProcessor processor;

    public TrackingFollower(
            LogEventStore store,
            TokenStore places,
            TransactionManager transactions,
            BatchListener listener) {
        processor =
                TrackingEventProcessor.builder()
                        .name(NAME)
                        .messageSource(store)
                        .tokenStore(places)
                        .transactionManager(transactions)
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .eventHandlerInvoker(new WholeBatches(listener))
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                        .andBatchSize(BATCH)
                                        .andInitialTrackingToken(
                                                StreamableMessageSource::createTailToken))
                        .build();
    }

    public void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
    }
}
