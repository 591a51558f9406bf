package io.yidan.command.axon;

import io.yidan.waybill.Waybill;

import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An event store that reads a waybill on from where somebody has already folded it: who was overtaken by another node
 * needs what came since, not the whole history.
 */
final class Resuming implements EventStore {
    private static final int MOST = 1_000;
    private final EventStore store;
    private final Map<String, Waybill> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Waybill> eldest) {
                    return size() > MOST;
                }
            };

    Resuming(EventStore store) {
        this.store = store;
    }

    /** Remembers a waybill as it is in the log up to its version; the next read begins there. */
    void from(Waybill waybill) {
        waybill.number()
                .ifPresent(
                        number -> {
                            synchronized (known) {
                                known.put(number.value(), waybill);
                            }
                        });
    }

    @Override
    public DomainEventStream readEvents(String waybill) {
        Waybill start;
        synchronized (known) {
            start = known.remove(waybill);
        }
        return start == null
                ? store.readEvents(waybill)
                : DomainEventStream.concat(
                        DomainEventStream.of(start(waybill, start)),
                        store.readEvents(waybill, start.version() + 1));
    }

    /** What Axon takes as the aggregate itself, to which later events are told. */
    private static DomainEventMessage<?> start(String number, Waybill known) {
        return new GenericDomainEventMessage<>(
                WaybillAggregate.class.getSimpleName(),
                number,
                known.version(),
                new WaybillAggregate(known));
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        store.storeSnapshot(snapshot);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        store.publish(events);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
        return store.registerDispatchInterceptor(interceptor);
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
        return store.subscribe(listener);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken place) {
        return store.openStream(place);
    }
}
