package io.yidan.eventstore.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.eventstore.Node;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.TestPostgres;
import io.yidan.eventstore.read.RecordedEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class GatheringTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private final TestDatabase database = TestPostgres.fresh();
    private final Node node = Node.on(database);
    private final Hurry hurry = new Hurry();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_batch_is_all_there_is_up_to_the_limit() throws Exception {
        write(12);
        var gathering = gathering(new Pace(5, 0, Duration.ZERO, Duration.ofHours(1)));

        assertThat(positions(gathering.next(SOON))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(positions(gathering.next(SOON))).containsExactly(6L, 7L, 8L, 9L, 10L);
        assertThat(positions(gathering.next(SOON))).containsExactly(11L, 12L);
        assertThat(gathering.next(AT_ONCE)).isEmpty();
    }

    @Test
    void what_comes_during_the_rest_after_a_batch_is_told_together() throws Exception {
        var gathering = resting(new Pace(100, 20, Duration.ofSeconds(1), Duration.ofHours(1)));
        write(2);
        write(3);

        assertThat(positions(gathering.next(SOON))).hasSize(5);
    }

    @Test
    void who_waits_cuts_the_rest_short_once() throws Exception {
        var gathering = resting(new Pace(100, 1e6, Duration.ofHours(1), Duration.ofHours(1)));
        write(2);

        hurry.up();

        assertThat(positions(gathering.next(SOON))).hasSize(2);
        TimeUnit.MILLISECONDS.sleep(20);
        write(1);
        assertThat(gathering.next(AT_ONCE)).as("it rests again").isEmpty();
    }

    @Test
    void no_rest_is_longer_than_the_longest() {
        var pace = new Pace(1, 4, Duration.ofMillis(100), Duration.ZERO);

        assertThat(pace.restAfter(2_000_000)).isEqualTo(8_000_000);
        assertThat(pace.restAfter(900_000_000)).isEqualTo(100_000_000);
    }

    @Test
    void of_what_nobody_wants_only_the_place_is_noted_and_not_at_once() throws Exception {
        write(3);
        var patient =
                new Gathering(node.feed, pace(Duration.ofHours(1)), _ -> false, new Hurry(), 0);
        var noting =
                new Gathering(node.feed, pace(Duration.ofMillis(1)), _ -> false, new Hurry(), 0);

        assertThat(patient.next(AT_ONCE)).isEmpty();
        TimeUnit.MILLISECONDS.sleep(5);
        var noted = noting.next(SOON).orElseThrow();
        assertThat(noted.events()).isEmpty();
        assertThat(noted.end()).isEqualTo(3);
    }

    @Test
    void what_is_wanted_comes_with_the_place_behind_what_is_not() throws Exception {
        write(4);
        var gathering =
                new Gathering(
                        node.feed,
                        pace(Duration.ofHours(1)),
                        event -> event.toString().contains("n2"),
                        hurry,
                        0);

        var batch = gathering.next(SOON).orElseThrow();

        assertThat(positions(Optional.of(batch))).containsExactly(2L);
        assertThat(batch.end()).isEqualTo(4);
    }

    /** One that has had a batch and rests after it. */
    private Gathering resting(Pace pace) throws InterruptedException {
        write(1);
        var gathering = gathering(pace);
        gathering.next(SOON);
        TimeUnit.MILLISECONDS.sleep(20);
        assertThat(gathering.next(AT_ONCE)).as("it rests").isEmpty();
        return gathering;
    }

    private Gathering gathering(Pace pace) {
        return new Gathering(node.feed, pace, _ -> true, hurry, 0);
    }

    private static Pace pace(Duration quiet) {
        return new Pace(100, 0, Duration.ZERO, quiet);
    }

    /** Notes n1, n2 and so on, to a stream of their own. */
    private void write(int count) {
        node.append(
                "W" + System.nanoTime(),
                0,
                IntStream.rangeClosed(1, count).mapToObj(n -> "n" + n).toArray(String[]::new));
    }

    private static java.util.List<Long> positions(Optional<LogBatch> batch) {
        return batch.orElseThrow().events().stream().map(RecordedEvent::position).toList();
    }
}
