package io.yidan.client;

import static io.yidan.client.Sample.QUICK;
import static io.yidan.client.ScriptedExchange.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.Status.Code;
import io.yidan.proto.type.v1.Problem;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

class RetryTest {
    private ScriptedExchange exchange;

    @BeforeEach
    void open() throws IOException {
        exchange = new ScriptedExchange();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "CANCELLED"})
    void what_may_have_been_lost_is_sent_again_under_the_same_key(Code code) {
        exchange.failures.add(status(code, 0));
        exchange.failures.add(status(code, 0));

        try (var client = exchange.client(QUICK)) {
            assertThat(client.post(Sample.departure(1)).getPosition()).isEqualTo(41);
        }

        assertThat(exchange.posted).hasSize(3).containsOnly(exchange.posted.getFirst());
    }

    @Test
    void a_check_asks_about_all_in_order_and_again_while_others_are_being_checked() {
        exchange.failures.add(status(Code.RESOURCE_EXHAUSTED, 1));
        var both = List.of(Sample.departure(1), Sample.departure(2));

        try (var client = exchange.client(QUICK)) {
            assertThat(client.check(both).getChecksCount()).isEqualTo(2);
        }

        assertThat(exchange.checked)
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.getEventsList()).isEqualTo(both));
        assertThat(exchange.posted).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            mode = Mode.EXCLUDE,
            names = {"OK", "UNAVAILABLE", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "CANCELLED"})
    void what_was_turned_down_is_not_sent_again(Code code) {
        exchange.failures.add(status(code, 0));

        try (var client = exchange.client(QUICK)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> client.post(Sample.departure(1)))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        }

        assertThat(exchange.posted).hasSize(1);
    }

    @Test
    void a_decision_is_sent_again_under_the_same_request_id() {
        exchange.failures.add(status(Code.UNAVAILABLE, 0));
        var approval =
                ApproveWaybillRequest.newBuilder()
                        .setWaybillNumber(Sample.WAYBILL)
                        .setRequestId("SHP:wb:1")
                        .build();

        try (var client = exchange.client(QUICK)) {
            assertThat(client.waybills().approve(approval).getRevision()).isEqualTo(1);
        }

        assertThat(exchange.approvals).containsExactly(approval, approval);
    }

    @Test
    void problems_come_with_the_refusal() {
        exchange.failures.add(
                status(
                        Code.FAILED_PRECONDITION,
                        0,
                        Problem.newBuilder()
                                .setCode("NOT_IN_THIS_STAGE")
                                .addLegalActs("ISSUE")
                                .addLegalActs("VOID")
                                .build()));

        try (var client = exchange.client(QUICK)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(
                            () ->
                                    client.waybills()
                                            .approve(ApproveWaybillRequest.getDefaultInstance()))
                    .withMessageContaining("NOT_IN_THIS_STAGE")
                    .satisfies(refused -> assertThat(refused.has("NOT_IN_THIS_STAGE")).isTrue())
                    .satisfies(
                            refused ->
                                    assertThat(refused.problems().getFirst().getLegalActsList())
                                            .containsExactly("ISSUE", "VOID"));
        }
    }

    @Test
    void the_hint_of_the_exchange_is_waited_for() {
        exchange.failures.add(status(Code.RESOURCE_EXHAUSTED, 300));
        long start = System.nanoTime();

        try (var client = exchange.client(QUICK)) {
            client.post(Sample.departure(1));
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void a_hint_beyond_the_deadline_ends_the_call_as_unanswered() {
        exchange.failures.add(status(Code.RESOURCE_EXHAUSTED, 900));
        var hasty = QUICK.withDeadlines(Duration.ofMillis(800), Duration.ofMillis(800));

        try (var client = exchange.client(hasty)) {
            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(() -> client.post(Sample.departure(1)))
                    .satisfies(
                            unanswered ->
                                    assertThat(unanswered.last())
                                            .isEqualTo(Code.RESOURCE_EXHAUSTED));
        }
    }

    @Test
    void a_connection_that_failed_is_tried_anew_before_every_further_try() {
        var done = new ArrayList<String>();
        var retry = new Retry(QUICK, new Random(1), () -> done.add("reconnect"));

        retry.call(
                _ -> {
                    done.add("try");
                    if (done.size() < 5) {
                        throw Code.UNAVAILABLE.toStatus().asRuntimeException();
                    }
                    return "answered";
                });

        assertThat(done).containsExactly("try", "reconnect", "try", "reconnect", "try");
    }

    @Test
    void nobody_at_home_is_unanswered_at_last() {
        exchange.close();
        var hasty = QUICK.withDeadlines(Duration.ofMillis(300), Duration.ofMillis(100));

        try (var client = exchange.client(hasty)) {
            assertThatExceptionOfType(UnansweredException.class)
                    .isThrownBy(() -> client.post(Sample.departure(1)));
        }
    }

    @Test
    void the_token_is_asked_for_at_every_try() {
        exchange.failures.add(status(Code.UNAVAILABLE, 0));
        var renewed = new AtomicInteger();

        try (var client =
                YidanClient.connect(
                        exchange.address(),
                        BearerToken.from(() -> "token-" + renewed.incrementAndGet()),
                        QUICK)) {
            client.post(Sample.departure(1));
        }

        assertThat(exchange.tokens).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void pauses_double_up_to_the_longest_and_are_never_less_than_half() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));
        var random = new Random(1);

        for (int failed = 0; failed < 100; failed++) {
            long full = failed > 3 ? 1000 : 100L << failed;
            assertThat(backoff.pause(failed, random))
                    .isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
        }
    }

    @Test
    void a_watch_is_taken_up_again_after_the_last_revision_seen() {
        try (var client = exchange.client(QUICK);
                var watch = client.tracking().watch(Sample.WAYBILL)) {
            assertThat(watch.limit(4).map(view -> view.getRevision()).toList())
                    .containsExactly(3L, 4L, 5L, 6L);
        }

        assertThat(exchange.watches.getFirst().hasAfterRevision()).isFalse();
        assertThat(exchange.watches.get(1).getAfterRevision()).isEqualTo(4);
    }
}
