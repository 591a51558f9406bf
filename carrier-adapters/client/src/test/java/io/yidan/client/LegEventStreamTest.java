package io.yidan.client;

import static io.yidan.client.Sample.QUICK;
import static io.yidan.client.ScriptedExchange.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.yidan.client.LegEventStream.Answer;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.type.v1.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

@Timeout(30)
class LegEventStreamTest {
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private ScriptedExchange exchange;

    @BeforeEach
    void open() throws IOException {
        exchange = new ScriptedExchange();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void closing_waits_for_all_answers_and_they_come_in_the_order_sent() {
        sendAndClose(QUICK, 1000);

        assertThat(ids()).isEqualTo(numbers(1000));
        assertThat(answers).allMatch(Answer::kept);
        assertThat(exchange.tokens).containsExactly("Bearer kzr-token");
    }

    @Test
    void a_bad_item_is_answered_and_the_stream_goes_on() {
        onItem(
                (request, to) ->
                        to.onNext(
                                request.getItem() == 2
                                        ? PostLegEventsResponse.newBuilder()
                                                .setItem(2)
                                                .setStatusCode(Status.Code.INVALID_ARGUMENT.value())
                                                .addProblems(
                                                        Problem.newBuilder().setCode("CHECK_DIGIT"))
                                                .build()
                                        : kept(request, 1)));

        sendAndClose(QUICK, 3);

        assertThat(answers).extracting(Answer::kept).containsExactly(true, false, true);
        assertThat(answers.get(1).code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(answers.get(1).problems().getFirst().getCode()).isEqualTo("CHECK_DIGIT");
    }

    @Test
    void after_a_break_what_was_not_answered_is_sent_again_in_order() {
        var breaks = new AtomicInteger();
        onItem(
                (request, to) -> {
                    if (request.getItem() == 40 && breaks.get() < 2) {
                        breaks.incrementAndGet();
                        to.onError(Status.UNAVAILABLE.asException());
                    } else {
                        to.onNext(kept(request, 1));
                    }
                });

        sendAndClose(QUICK, 100);

        assertThat(ids()).isEqualTo(numbers(100));
        assertThat(exchange.tokens).hasSize(3);
    }

    @Test
    void an_exchange_that_stops_and_cuts_the_stream_is_asked_again() {
        var cuts = new AtomicInteger();
        onItem(
                (request, to) -> {
                    if (request.getItem() == 20 && cuts.getAndIncrement() == 0) {
                        to.onError(Status.CANCELLED.asException());
                    } else {
                        to.onNext(kept(request, 1));
                    }
                });

        sendAndClose(QUICK, 50);

        assertThat(ids()).isEqualTo(numbers(50));
    }

    @Test
    void why_a_stream_ended_is_said_once() {
        onItem((_, to) -> to.onError(Status.PERMISSION_DENIED.asException()));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sendAndClose(QUICK.withWindow(1), 3))
                .satisfies(why -> assertThat(why.code()).isEqualTo(Status.Code.PERMISSION_DENIED));
    }

    @Test
    void an_item_the_exchange_had_no_room_for_is_sent_again_and_keeps_its_place() {
        Set<Long> before = ConcurrentHashMap.newKeySet();
        onItem(
                (request, to) ->
                        to.onNext(
                                request.getItem() % 10 == 0 && before.add(request.getItem())
                                        ? PostLegEventsResponse.newBuilder()
                                                .setItem(request.getItem())
                                                .setStatusCode(
                                                        Status.Code.RESOURCE_EXHAUSTED.value())
                                                .setRetryAfterMillis(20)
                                                .build()
                                        : kept(request, 1)));

        sendAndClose(QUICK, 50);

        assertThat(ids()).isEqualTo(numbers(50));
        assertThat(answers).allMatch(Answer::kept);
        assertThat(before).hasSize(5);
    }

    @Test
    void no_more_than_the_window_waits_for_answers() throws InterruptedException {
        var open = new CountDownLatch(1);
        onItem(
                (request, to) ->
                        Thread.startVirtualThread(
                                () -> {
                                    awaitQuietly(open);
                                    synchronized (to) {
                                        to.onNext(kept(request, 1));
                                    }
                                }));
        var sent = new AtomicInteger();

        try (var client = exchange.client(QUICK.withWindow(8));
                var stream = client.stream(answers::add)) {
            var sender =
                    Thread.startVirtualThread(
                            () ->
                                    numbers(20)
                                            .forEach(
                                                    id -> {
                                                        stream.send(
                                                                Sample.departure(
                                                                        Integer.parseInt(id)));
                                                        sent.incrementAndGet();
                                                    }));
            Thread.sleep(300);
            assertThat(sent).hasValue(8);
            open.countDown();
            sender.join();
        }

        assertThat(ids()).isEqualTo(numbers(20));
    }

    @Test
    void a_silent_exchange_is_connected_to_anew_and_given_up_at_last() {
        var connections = new AtomicInteger();
        exchange.onStream =
                to -> {
                    connections.incrementAndGet();
                    return new Scripted(to, (_, _) -> {});
                };
        var hasty = QUICK.withDeadlines(Duration.ofMillis(600), Duration.ofMillis(150));

        assertThatExceptionOfType(UnansweredException.class)
                .isThrownBy(() -> sendAndClose(hasty, 3));
        assertThat(connections).hasValueGreaterThan(1);
    }

    @Test
    void a_token_that_is_not_taken_ends_the_stream() {
        onItem((_, to) -> to.onError(ScriptedExchange.status(Status.Code.UNAUTHENTICATED, 0)));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sendAndClose(QUICK, 3))
                .satisfies(
                        refused ->
                                assertThat(refused.code()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    @Test
    void nothing_can_be_sent_after_close() {
        try (var client = exchange.client(QUICK)) {
            var stream = client.stream(answers::add);
            stream.close();

            assertThatThrownBy(() -> stream.send(Sample.departure(1)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAndClose(ClientOptions options, int count) {
        try (var client = exchange.client(options);
                var stream = client.stream(answers::add)) {
            IntStream.rangeClosed(1, count).forEach(id -> stream.send(Sample.departure(id)));
        }
    }

    private void onItem(
            BiConsumer<PostLegEventsRequest, StreamObserver<PostLegEventsResponse>> script) {
        exchange.onStream = to -> new Scripted(to, script);
    }

    private List<String> ids() {
        return answers.stream().map(answer -> answer.event().getEnvelope().getEventId()).toList();
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private record Scripted(
            StreamObserver<PostLegEventsResponse> answers,
            BiConsumer<PostLegEventsRequest, StreamObserver<PostLegEventsResponse>> script)
            implements StreamObserver<PostLegEventsRequest> {
        @Override
        public void onNext(PostLegEventsRequest request) {
            script.accept(request, answers);
        }

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onCompleted() {
            answers.onCompleted();
        }
    }
}
