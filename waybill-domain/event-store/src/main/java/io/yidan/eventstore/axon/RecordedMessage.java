package io.yidan.eventstore.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.RecordedEvent;
import io.yidan.eventstore.read.Row;

import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;

import java.util.Map;

/** A row of the log as Axon wants it: its token is the position, its timestamp the recorded time. */
public final class RecordedMessage extends GenericTrackedDomainEventMessage<Object> {
    /** What Axon calls the aggregate type; the log does not keep it. */
    static final String TYPE = "stream";

    private final transient Row row;
    private final transient Message<Object> content;

    RecordedMessage(Row row, StoredForm form) {
        this(new GlobalSequenceTrackingToken(row.position()), row, new LazyMessage(row, form));
    }

    private RecordedMessage(TrackingToken token, Row row, Message<Object> content) {
        super(token, TYPE, row.streamName(), row.version(), content, row.recordedAt());
        this.row = row;
        this.content = content;
    }

    /** The event with its place in the log. */
    public RecordedEvent recorded() {
        return new RecordedEvent(
                row.position(),
                row.recordedAt(),
                row.streamName(),
                row.version(),
                row.occurredAt(),
                getPayload(),
                row.hash());
    }

    @Override
    public RecordedMessage withTrackingToken(TrackingToken token) {
        return new RecordedMessage(token, row, content);
    }

    @Override
    public RecordedMessage withMetaData(Map<String, ?> metaData) {
        return new RecordedMessage(trackingToken(), row, content.withMetaData(metaData));
    }

    @Override
    public RecordedMessage andMetaData(Map<String, ?> metaData) {
        return new RecordedMessage(trackingToken(), row, content.andMetaData(metaData));
    }
}
