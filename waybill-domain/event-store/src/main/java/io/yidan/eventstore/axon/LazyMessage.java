package io.yidan.eventstore.axon;

import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.read.Row;

import org.axonframework.messaging.AbstractMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

import java.util.Map;

/** The content of a row, read only when somebody looks at it. */
final class LazyMessage extends AbstractMessage<Object> {
    private final Row row;
    private final StoredForm form;
    private volatile Object payload;

    LazyMessage(Row row, StoredForm form) {
        super(row.streamName() + "/" + row.version());
        this.row = row;
        this.form = form;
    }

    @Override
    public MetaData getMetaData() {
        return MetaData.emptyInstance();
    }

    @Override
    public Object getPayload() {
        Object read = payload;
        if (read == null) {
            read = form.read(row.type(), row.payload());
            payload = read;
        }
        return read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getPayloadType() {
        return (Class<Object>) getPayload().getClass();
    }

    @Override
    protected Message<Object> withMetaData(MetaData metaData) {
        return new GenericMessage<>(getIdentifier(), getPayload(), (Map<String, ?>) metaData);
    }
}
