package io.yidan.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class LogStreamTest {
    private final TestDatabase database = TestPostgres.fresh();

    @Test
    void readers_see_everything_once_and_in_order_while_two_nodes_write() throws Exception {
        try (var east = Node.on(database);
                var west = Node.on(database);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> read = callers.submit(() -> positions(west, 200));
            callers.submit(() -> write(west, "W"));
            callers.submit(() -> write(east, "E"));

            assertThat(read.get(20, TimeUnit.SECONDS))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    private static void write(Node node, String name) {
        for (int n = 0; n < 50; n++) {
            node.append(name + n, 0, "a", "b");
        }
    }

    private static List<Long> positions(Node node, int count) throws InterruptedException {
        var seen = new ArrayList<Long>();
        try (TrackingEventStream stream = node.store.openStream(null)) {
            while (seen.size() < count) {
                seen.add(stream.nextAvailable().trackingToken().position().orElseThrow());
            }
        }
        return seen;
    }

    @Test
    void a_waiting_reader_is_called_when_the_log_goes_on() throws Exception {
        try (var node = Node.on(database);
                TrackingEventStream stream = node.store.openStream(null)) {
            var called = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();

            node.append("W", 0, "a");

            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.peek()).isPresent();
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("W/0");
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void a_reader_goes_on_after_its_token_even_in_a_replay() throws Exception {
        try (var node = Node.on(database)) {
            node.append("W", 0, "a", "b", "c");
            var token =
                    ReplayToken.createReplayToken(
                            new GlobalSequenceTrackingToken(3), new GlobalSequenceTrackingToken(1));

            try (TrackingEventStream stream = node.store.openStream(token)) {
                assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("W/1");
            }
        }
    }

    @Test
    void word_that_was_lost_is_made_good_by_the_clock() throws Exception {
        try (var deaf = Node.on(database);
                var other = Node.on(database);
                TrackingEventStream stream = deaf.store.openStream(null)) {
            other.append("W", 0, "a");

            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_reader_waits_no_longer_than_it_said() throws Exception {
        try (var node = Node.on(database);
                TrackingEventStream stream = node.store.openStream(null)) {
            long start = System.nanoTime();

            assertThat(stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(System.nanoTime() - start).isGreaterThan(49_000_000L);
        }
    }
}
