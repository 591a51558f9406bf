package io.yidan.command.follow;

import io.yidan.eventstore.axon.RecordedMessage;
import io.yidan.eventstore.read.RecordedEvent;

import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import java.util.ArrayList;
import java.util.List;

/** Gathers the messages Axon hands over one by one and tells a batch as a whole, with its last message. */
record WholeBatches(BatchListener listener) implements EventHandlerInvoker {
    private static final String GATHERED = WholeBatches.class.getName();

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof RecordedMessage;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        List<RecordedEvent> gathered =
                work.getOrComputeResource(GATHERED, _ -> new ArrayList<RecordedEvent>());
        gathered.add(((RecordedMessage) message).recorded());
        if (!(work instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            work.onRollback(_ -> listener.rolledBack());
            listener.on(List.copyOf(gathered));
        }
    }
}
