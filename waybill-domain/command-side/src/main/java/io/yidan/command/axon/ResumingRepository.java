package io.yidan.command.axon;

import io.yidan.waybill.Waybill;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Reads a waybill on from where somebody has already folded it: who was overtaken by another node needs what came since,
 * not the whole history.
 */
final class ResumingRepository extends CachingEventSourcingRepository<WaybillAggregate> {
    private static final int MOST = 1_000;
    private final EventStore store;
    private final LruCache inMemory;
    private final LruCache starts = new LruCache(MOST);

    ResumingRepository(EventStore store, LruCache inMemory) {
        super(
                EventSourcingRepository.builder(WaybillAggregate.class)
                        .eventStore(store)
                        .lockFactory(new WaybillLocks(AxonCommands.PATIENCE))
                        .cache(inMemory));
        this.store = store;
        this.inMemory = inMemory;
    }

    /** Forgets what is in memory of this waybill; the next load reads on from what the command met, if it met any. */
    void readOn(Asked asked) {
        String number = asked.waybill().value();
        asked.landing().begunAt().ifPresent(start -> starts.put(number, start));
        inMemory.remove(number);
    }

    /** Called with the waybill locked. */
    @Override
    protected DomainEventStream readEvents(String number) {
        Waybill start = starts.get(number);
        if (start == null) {
            return store.readEvents(number);
        }
        starts.remove(number);
        return DomainEventStream.concat(
                DomainEventStream.of(asEvent(number, start)),
                store.readEvents(number, start.version() + 1));
    }

    /** What Axon takes as the aggregate itself, to which later events are told. */
    private static GenericDomainEventMessage<WaybillAggregate> asEvent(
            String number, Waybill start) {
        return new GenericDomainEventMessage<>(
                WaybillAggregate.class.getSimpleName(),
                number,
                start.version(),
                new WaybillAggregate(start));
    }
}
