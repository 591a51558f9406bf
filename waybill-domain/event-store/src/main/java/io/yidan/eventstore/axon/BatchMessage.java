package io.yidan.eventstore.axon;

import io.yidan.eventstore.follow.LogBatch;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.GenericMessage;

import java.util.Map;

/** A batch of the log as one message of Axon's: its token is the place the batch ends. */
final class BatchMessage extends GenericTrackedEventMessage<LogBatch> {

    BatchMessage(LogBatch batch) {
        super(
                new GlobalSequenceTrackingToken(batch.end()),
                new GenericEventMessage<>(
                        new GenericMessage<>("batch/" + batch.end(), batch, Map.of()),
                        batch::recordedAt));
    }
}
