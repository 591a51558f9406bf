package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

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

class ResumingTest {
    private static final WaybillNumber NUMBER = new WaybillNumber("DEMO0001202608310001");
    private final List<String> read = new ArrayList<>();
    private final Resuming resuming = new Resuming(recording());

    @Test
    void who_was_overtaken_reads_only_what_came_after() {
        var drafted = drafted();
        resuming.from(drafted);

        var events = resuming.readEvents(NUMBER.value());

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
        resuming.from(drafted());
        resuming.readEvents(NUMBER.value());
        read.clear();

        resuming.readEvents(NUMBER.value());

        assertThat(read).containsExactly("[" + NUMBER + "]");
    }

    @Test
    void a_waybill_without_an_event_is_no_start() {
        resuming.from(Waybill.NONE);

        resuming.readEvents(NUMBER.value());

        assertThat(read).containsExactly("[" + NUMBER + "]");
    }

    private static Waybill drafted() {
        var stamp = new Stamp(JourneyA.MTO, new RequestId("r"), Hash.of("r"));
        var draft =
                new WaybillCommand.Draft(
                        new WaybillCommand.Ask(NUMBER, stamp, Optional.empty()),
                        JourneyA.content());
        var waybill = Waybill.NONE;
        for (var event : waybill.decide(draft).events()) {
            waybill = waybill.evolve(event);
        }
        assertThat(waybill.number()).isPresent();
        return waybill;
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
