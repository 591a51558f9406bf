package io.yidan.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.yidan.command.Reply;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.gateway.testing.TestStream;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class StreamTest {
    private final TestDoor door = new TestDoor();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void every_item_gets_one_answer_in_the_order_sent() {
        var stream = open();

        IntStream.range(0, 500)
                .forEach(n -> stream.send(item(n, "DEMO00012026083100" + (10 + n % 7))));
        stream.end();

        assertThat(stream.answers())
                .extracting(PostLegEventsResponse::getItem)
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(Long::valueOf).toList());
        assertThat(stream.status()).isEqualTo(Status.Code.OK);
    }

    @Test
    void items_of_one_waybill_are_taken_in_the_order_sent() {
        var stream = open();

        IntStream.range(0, 300).forEach(n -> stream.send(item(n, "DEMO0001202608310001")));
        stream.end();
        stream.answers();

        assertThat(door.commands.told)
                .containsExactlyElementsOf(
                        IntStream.range(0, 300).mapToObj(n -> "KZR:" + n).toList());
    }

    @Test
    void a_number_with_its_check_character_keeps_the_same_lane() {
        var plain = item(1, "DEMO0001202608310001");
        var printed = item(2, io.yidan.waybill.testing.JourneyA.WAYBILL.printed());

        assertThat(Items.lane(printed)).isEqualTo(Items.lane(plain));
    }

    @Test
    void different_waybills_do_not_wait_for_each_other() {
        var both = new CountDownLatch(2);
        door.commands.before =
                () -> {
                    both.countDown();
                    return waited(both)
                            ? Optional.empty()
                            : Optional.of(new Reply.Unknown("waited in vain"));
                };
        var stream = open();

        stream.send(item(1, "DEMO0001202608310011"));
        stream.send(item(2, "DEMO0001202608310012"));
        stream.end();

        assertThat(stream.answers())
                .allMatch(answer -> answer.getReceipt().getOutcome() == Outcome.OUTCOME_UNMATCHED);
    }

    @Test
    void every_item_that_is_turned_down_is_counted_by_its_code_and_who_sent_it() {
        var stream = open();

        stream.send(item(1, "DEMO0001202608310001"));
        stream.send(item(2, "DEMO"));
        stream.send(item(3, "DEMO"));
        stream.end();
        stream.answers();

        assertThat(door.refused).containsExactly("IDENTIFIER_FORM KZR", "IDENTIFIER_FORM KZR");
    }

    @Test
    void a_bad_item_in_the_middle_is_told_so_and_the_stream_goes_on() {
        var stream = open();

        stream.send(item(1, "DEMO0001202608310001"));
        stream.send(PostLegEventsRequest.newBuilder().setItem(2).build());
        stream.send(
                item(3, "DEMO0001202608310001").toBuilder()
                        .setEvent(Events.arrived("3").setWaybillNumber("DEMO0001202608310001-0"))
                        .build());
        stream.send(item(4, "DEMO0001202608310001"));
        stream.end();

        var answers = stream.answers();
        assertThat(answers)
                .extracting(PostLegEventsResponse::getItem)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(answers)
                .extracting(PostLegEventsResponse::hasReceipt)
                .containsExactly(true, false, false, true);
        assertThat(answers.get(1).getProblems(0).getCode()).isEqualTo("FIELD_MISSING");
        assertThat(answers.get(2).getProblems(0).getCode()).isEqualTo("CHECK_CHARACTER");
        assertThat(answers.get(2).getStatusCode()).isEqualTo(Status.Code.INVALID_ARGUMENT.value());
    }

    @Test
    void when_the_exchange_stops_what_was_heard_is_answered_and_the_rest_sent_away() {
        var heard = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        door.commands.before =
                () -> {
                    heard.countDown();
                    return waited(go) ? Optional.empty() : Optional.of(new Reply.Unknown("waited"));
                };
        var stream = open();
        stream.send(item(1, "DEMO0001202608310011"));
        assertThat(waited(heard)).isTrue();

        door.legEvents.drain();
        stream.send(item(2, "DEMO0001202608310012"));
        go.countDown();

        await().until(() -> stream.status() == Status.Code.UNAVAILABLE);
        assertThat(stream.answers()).extracting(PostLegEventsResponse::getItem).containsExactly(1L);
        var late = open();
        await().until(() -> late.status() == Status.Code.UNAVAILABLE);
    }

    @Test
    void busy_and_fault_are_answers_of_their_item() {
        var turn = new AtomicInteger();
        door.commands.before =
                () ->
                        switch (turn.getAndIncrement()) {
                            case 0 -> Optional.of(new Reply.Busy(Duration.ofMillis(40)));
                            case 1 -> throw new IllegalStateException("broken");
                            default -> Optional.empty();
                        };
        var stream = open();

        IntStream.range(0, 3).forEach(n -> stream.send(item(n, "DEMO0001202608310001")));
        stream.end();

        var answers = stream.answers();
        assertThat(answers.get(0).getStatusCode())
                .isEqualTo(Status.Code.RESOURCE_EXHAUSTED.value());
        assertThat(answers.get(0).getRetryAfterMillis()).isEqualTo(40);
        assertThat(answers.get(1).getProblems(0).getCode()).isEqualTo("DEFECT");
        assertThat(answers.get(2).hasReceipt()).isTrue();
    }

    @Test
    void no_more_than_the_window_is_taken_while_nothing_is_stored() throws InterruptedException {
        var begun = new AtomicInteger();
        var release = new CountDownLatch(1);
        door.commands.before =
                () -> {
                    begun.incrementAndGet();
                    waited(release);
                    return Optional.empty();
                };
        var stream = open();

        IntStream.range(0, 100)
                .forEach(n -> stream.send(item(n, "DEMO0001202608310%03d".formatted(n))));
        await().untilAsserted(() -> assertThat(begun).hasValue(TestDoor.WINDOW));
        Thread.sleep(100);
        assertThat(begun).hasValue(TestDoor.WINDOW);

        release.countDown();
        stream.end();
        assertThat(stream.answers()).hasSize(100);
    }

    @Test
    void who_does_not_read_the_answers_is_not_read_from() throws InterruptedException {
        var stream = TestStream.notReading(door, "KZR");

        IntStream.range(0, 20_000)
                .forEach(n -> stream.send(item(n, "DEMO0001202608310%03d".formatted(n % 50))));
        stream.end();
        await().until(() -> standsStill(door));
        int taken = door.commands.told.size();
        assertThat(taken).isLessThan(20_000);

        stream.readAll();
        assertThat(stream.answers()).hasSize(20_000);
    }

    @Test
    void a_stream_cut_off_stops_what_has_not_begun_and_harms_nobody_else() {
        var begun = new AtomicInteger();
        var release = new CountDownLatch(1);
        door.commands.before =
                () -> {
                    begun.incrementAndGet();
                    waited(release);
                    return Optional.empty();
                };
        var stream = open();
        IntStream.range(0, 10).forEach(n -> stream.send(item(n, "DEMO0001202608310001")));
        await().untilAsserted(() -> assertThat(begun).hasValue(1));

        stream.cancel();
        await().until(() -> stream.status() == Status.Code.CANCELLED);
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        release.countDown();

        door.commands.before = Optional::empty;
        var other = open();
        other.send(item(77, "DEMO0001202608310001"));
        other.end();
        assertThat(other.answers()).hasSize(1);
        assertThat(begun).hasValue(1);
    }

    private TestStream open() {
        return TestStream.open(door, "KZR");
    }

    private static boolean standsStill(TestDoor door) throws InterruptedException {
        int before = door.commands.told.size();
        Thread.sleep(200);
        return before > 0 && before == door.commands.told.size();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(5, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static PostLegEventsRequest item(long number, String waybill) {
        return PostLegEventsRequest.newBuilder()
                .setItem(number)
                .setEvent(Events.arrived("" + number).setWaybillNumber(waybill))
                .build();
    }
}
