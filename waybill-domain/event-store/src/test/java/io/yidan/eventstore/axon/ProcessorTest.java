package io.yidan.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class ProcessorTest {
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database);
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_pooled_processor_hears_what_was_and_what_comes_each_once() throws Exception {
        node.append("W", 0, "a", "b");
        PooledStreamingEventProcessor processor = processor();
        processor.start();
        awaitHeard(2);

        for (int version = 2; version < 12; version++) {
            node.append("W", version, "n" + version);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        awaitHeard(12);

        assertThat(heard).hasSize(12).startsWith("W/0@1").endsWith("W/11@12");
        processor.shutDown();
    }

    @Test
    void a_replay_hears_it_all_again_with_positions() throws Exception {
        node.append("W", 0, "a", "b", "c");
        PooledStreamingEventProcessor processor = processor();
        processor.start();
        awaitHeard(3);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        awaitHeard(6);

        assertThat(heard).containsExactly("W/0@1", "W/1@2", "W/2@3", "W/0@1", "W/1@2", "W/2@3");
        processor.shutDown();
    }

    private void awaitHeard(int count) throws InterruptedException {
        for (int n = 0; n < 1_000 && heard.size() < count; n++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private Object hear(EventMessage<?> message) {
        var recorded = ((RecordedMessage) message).recorded();
        heard.add(message.getIdentifier() + "@" + recorded.position());
        return null;
    }

    private PooledStreamingEventProcessor processor() {
        EventMessageHandler handler =
                new EventMessageHandler() {
                    @Override
                    public Object handle(EventMessage<?> message) {
                        return hear(message);
                    }

                    @Override
                    public boolean supportsReset() {
                        return true;
                    }
                };
        return PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
                .messageSource(node.store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newScheduledThreadPool(2))
                .initialSegmentCount(1)
                .build();
    }
}
