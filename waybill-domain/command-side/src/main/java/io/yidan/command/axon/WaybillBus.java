package io.yidan.command.axon;

import io.yidan.command.axon.Asked.Begin;
import io.yidan.command.axon.Asked.Put;
import io.yidan.command.axon.bus.Dispatch;
import io.yidan.eventstore.axon.Appended;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;

import java.util.Optional;

/**
 * Axon's command bus for waybills. It has no transaction of its own: the event store commits, and no pooled connection
 * is held while waiting for it.
 */
public final class WaybillBus {
    private final SimpleCommandBus bus;
    private final ResumingRepository waybills;

    /** A bus over this store that keeps at most so many waybills in memory. */
    public WaybillBus(EventStore store, int waybillsInMemory) {
        waybills = new ResumingRepository(store, new LruCache(waybillsInMemory));
        bus = Dispatch.bus();
        bus.registerHandlerInterceptor(
                (work, chain) -> {
                    if (work.getMessage().getPayload() instanceof Asked asked) {
                        work.afterCommit(done -> asked.landing().at(Appended.of(done)));
                    }
                    return chain.proceed();
                });
        bus.subscribe(Begin.class.getName(), message -> begin(waybills, asked(message)));
        bus.subscribe(Put.class.getName(), message -> put(waybills, asked(message)));
    }

    private static Ruling begin(Repository<WaybillAggregate> waybills, Asked asked)
            throws Exception {
        return waybills.loadOrCreate(asked.waybill().value(), WaybillAggregate::new)
                .invoke(waybill -> waybill.handle((Begin) asked));
    }

    /** Axon would find the method anew by its parameters each time; there is only this one. */
    private static Ruling put(Repository<WaybillAggregate> waybills, Asked asked) {
        return waybills.load(asked.waybill().value())
                .invoke(
                        waybill -> {
                            asked.landing().begunAt(waybill.state());
                            return waybill.handle((Put) asked);
                        });
    }

    private static Asked asked(CommandMessage<?> message) {
        return (Asked) message.getPayload();
    }

    /** The bus itself, for Axon's other parts. */
    public CommandBus axon() {
        return bus;
    }

    /** Asks on this thread; empty if there is no such waybill. Failures of the append come as they are. */
    Optional<Ruling> ask(Asked asked) {
        return Dispatch.ask(bus, asked);
    }

    /** Forgets what is in memory of this waybill; the next ask reads what came after where this one began. */
    void readOn(Asked asked) {
        waybills.readOn(asked);
    }
}
