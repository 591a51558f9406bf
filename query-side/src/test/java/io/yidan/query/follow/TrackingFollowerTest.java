package io.yidan.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.axon.LogFollower;
import io.yidan.eventstore.axon.LogFollower.Following;
import io.yidan.eventstore.follow.BatchListener;
import io.yidan.eventstore.follow.LogBatch;
import io.yidan.eventstore.follow.Pace;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.tracking.Reached;
import io.yidan.waybill.id.WaybillNumber;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

class TrackingFollowerTest {
    private final TestExchange exchange = new TestExchange();
    private static final Pace PACE = new Pace(1_000, 0, Duration.ZERO, Duration.ofSeconds(1));
    private final Recording listener = new Recording();

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void every_position_is_seen_once_and_in_order_also_after_a_restart() throws Exception {
        write(1_100);
        try (var follower = follower()) {
            follower.start();
            awaitPosition(3_300);
        }
        exchange.append(Sample.WAYBILL, Story.RECEIVED);
        try (var again = follower()) {
            again.start();
            awaitPosition(3_301);
        }

        assertThat(listener.committed)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 3_301).boxed().toList());
        assertThat(listener.largest).isBetween(2, 1_000);
    }

    @Test
    void a_batch_that_fails_comes_again_and_place_and_rows_stay_together() throws Exception {
        write(2);
        listener.fail = true;
        try (var follower = follower()) {
            follower.start();
            awaitPosition(6);
        }

        assertThat(listener.rolledBack).isPositive();
        assertThat(listener.committed).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(exchange.rows("waybill_head", "waybill")).hasSize(2);
    }

    private void write(int waybills) {
        for (int n = 0; n < waybills; n++) {
            var number = new WaybillNumber("DEMO000120260831%04d".formatted(n + 1));
            exchange.append(number, Story.issued(number).toArray());
        }
    }

    private void awaitPosition(long position) throws InterruptedException {
        var reached = new Reached(exchange.projector);
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (reached.position() < position && System.nanoTime() < until) {
            Thread.sleep(20);
        }
    }

    private LogFollower follower() {
        return new LogFollower(
                Following.all("tracking", PACE), exchange.feed, places(), transactions(), listener);
    }

    private TokenStore places() {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(
                                new TransactionAwareDataSourceProxy(exchange.projector)
                                        ::getConnection))
                .serializer(Jackson3Serializer.builder().build())
                .schema(TokenSchema.builder().setTokenTable("read.token_entry").build())
                .build();
    }

    private TransactionManager transactions() {
        var spring = exchange.transaction.getTransactionManager();
        return () -> {
            var status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    if (status.isNewTransaction() && !status.isCompleted()) {
                        spring.commit(status);
                    }
                }

                @Override
                public void rollback() {
                    if (status.isNewTransaction() && !status.isCompleted()) {
                        spring.rollback(status);
                    }
                }
            };
        };
    }

    /** Writes as the exchange does, and remembers what was committed; fails once if told so. */
    private final class Recording implements BatchListener {
        private final List<Long> committed = Collections.synchronizedList(new ArrayList<>());
        private final TrackingUpdates updates =
                new TrackingUpdates(new Reached(exchange.projector), exchange.projections().live());
        private volatile boolean fail;
        private volatile int rolledBack;
        private volatile int largest;

        @Override
        public void on(LogBatch batch) {
            updates.on(batch);
            if (fail) {
                fail = false;
                throw new IllegalStateException("the first time it fails");
            }
            largest = Math.max(largest, batch.events().size());
            CurrentUnitOfWork.get()
                    .afterCommit(
                            _ -> batch.events().forEach(event -> committed.add(event.position())));
        }

        @Override
        public void rolledBack() {
            rolledBack++;
            updates.rolledBack();
        }
    }
}
