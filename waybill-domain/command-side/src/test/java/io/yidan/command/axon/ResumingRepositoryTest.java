package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ResumingRepositoryTest {
    private static final WaybillNumber NUMBER = new WaybillNumber("DEMO0001202608310001");
    private final List<String> read = new ArrayList<>();
    private final ResumingRepository waybills =
            new ResumingRepository(recording(), new LruCache(10));

    @Test
    void who_was_overtaken_reads_only_what_came_after() {
        var drafted = drafted();
        overtakenAt(drafted);

        var events = waybills.readEvents(NUMBER.value());

        assertThat(read).containsExactly("[" + NUMBER + ", " + (drafted.version() + 1) + "]");
        assertThat(events.next().getPayload())
                .isInstanceOfSatisfying(
                        WaybillAggregate.class,
                        start -> assertThat(start.state()).isSameAs(drafted));
        assertThat(events.hasNext()).isFalse();
        assertThat(events.getLastSequenceNumber()).isEqualTo(drafted.version());
    }

    @Test
    void a_start_is_used_once_and_after_that_the_history_is_read_whole() {
        overtakenAt(drafted());
        waybills.readEvents(NUMBER.value());
        read.clear();

        waybills.readEvents(NUMBER.value());

        assertThat(read).containsExactly("[" + NUMBER + "]");
    }

    @Test
    void who_met_no_waybill_reads_the_history_whole() {
        waybills.readOn(asked(new Landing()));

        waybills.readEvents(NUMBER.value());

        assertThat(read).containsExactly("[" + NUMBER + "]");
    }

    private void overtakenAt(Waybill start) {
        var landing = new Landing();
        landing.begunAt(start);
        waybills.readOn(asked(landing));
    }

    private static Asked asked(Landing landing) {
        return new Asked.Begin(new Caller(JourneyA.MTO), draft(), landing);
    }

    private static Waybill drafted() {
        var waybill = Waybill.NONE;
        for (var event : waybill.decide(draft()).events()) {
            waybill = waybill.evolve(event);
        }
        assertThat(waybill.number()).isPresent();
        return waybill;
    }

    private static WaybillCommand.Draft draft() {
        var stamp = new Stamp(JourneyA.MTO, new RequestId("r"), Hash.of("r"));
        return new WaybillCommand.Draft(
                new WaybillCommand.Ask(NUMBER, stamp, Optional.empty()), JourneyA.content());
    }

    private EventStore recording() {
        return (EventStore)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EventStore.class},
                        (_, method, args) -> {
                            assertThat(method.getName()).isEqualTo("readEvents");
                            read.add(Arrays.toString(args));
                            return DomainEventStream.empty();
                        });
    }
}
