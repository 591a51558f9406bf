package io.yidan.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.follow.Pace;
import io.yidan.eventstore.read.RecordedEvent;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

class LogFollowerTest {
    private static final Pace PACE = new Pace(3, 0.5, Duration.ofMillis(5), Duration.ofMillis(20));
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database);
    private final InMemoryTokenStore places = new InMemoryTokenStore();
    private final Hearing hearing = new Hearing();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void hears_everything_once_in_order_and_goes_on_where_it_was() throws Exception {
        node.append("W", 0, "a", "b", "c", "d");
        try (var follower = follower(Following.all("test", PACE))) {
            follower.start();
            node.append("V", 0, "e", "f");
            hearing.await(6);
        }
        node.append("V", 2, "g");
        try (var again = follower(Following.all("test", PACE))) {
            again.start();
            hearing.await(7);
        }

        assertThat(hearing.committed)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(hearing.largest).isLessThanOrEqualTo(3);
    }

    @Test
    void a_batch_that_fails_comes_again() throws Exception {
        hearing.failures = 1;
        node.append("W", 0, "a", "b");
        try (var follower = follower(Following.all("test", PACE))) {
            follower.start();
            hearing.await(2);
        }

        assertThat(hearing.rolledBack).isPositive();
        assertThat(hearing.committed).containsExactly(1L, 2L);
    }

    @Test
    void the_place_behind_what_it_does_not_want_is_kept() throws Exception {
        node.append("W", 0, "wanted", "b", "c");
        var choosy = new Following("test", PACE, event -> event.toString().contains("wanted"));
        try (var follower = follower(choosy)) {
            follower.start();
            hearing.await(1);
            for (int n = 0; n < 500 && place() < 3; n++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }

        assertThat(hearing.committed).containsExactly(1L);
        assertThat(place()).isEqualTo(3);
    }

    private long place() {
        return places.fetchToken("test", 0).position().orElse(0);
    }

    private LogFollower follower(Following following) {
        return new LogFollower(
                following, node.feed, places, NoTransactionManager.instance(), hearing);
    }

    /** Remembers what was committed; fails as often as it is told to. */
    private static final class Hearing implements BatchListener {
        private final List<Long> committed = Collections.synchronizedList(new ArrayList<>());
        private volatile int failures;
        private volatile int rolledBack;
        private volatile int largest;

        @Override
        public void on(LogBatch batch) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("it fails as often as it was told to");
            }
            largest = Math.max(largest, batch.events().size());
            CurrentUnitOfWork.get()
                    .afterCommit(
                            _ ->
                                    batch.events().stream()
                                            .map(RecordedEvent::position)
                                            .forEach(committed::add));
        }

        @Override
        public void rolledBack() {
            rolledBack++;
        }

        void await(int count) throws InterruptedException {
            for (int n = 0; n < 2_000 && committed.size() < count; n++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }
}
