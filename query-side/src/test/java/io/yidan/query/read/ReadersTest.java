package io.yidan.query.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

@Timeout(60)
class ReadersTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void who_comes_while_all_seats_are_taken_is_turned_away_at_once() throws Exception {
        var readers = new Readers(1, 0, LONG);
        var looked =
                readers.admit(
                        () -> {
                            assertThat(readers.admit(Look.NotFound::new))
                                    .isEqualTo(new Look.Busy());
                            return new Look.Behind(3);
                        });

        assertThat(looked).isEqualTo(new Look.Behind(3));
        assertThat(readers.admit(Look.NotFound::new)).isEqualTo(new Look.NotFound());
    }

    @Test
    void who_has_a_seat_waits_for_a_place() throws Exception {
        var readers = new Readers(1, 1, LONG);
        var looked = new CompletableFuture<Look>();
        var second = new Thread(() -> looked.complete(admitted(readers, () -> new Look.Behind(4))));
        readers.admit(
                () -> {
                    second.start();
                    while (second.getState() != Thread.State.TIMED_WAITING) {
                        Thread.sleep(5);
                    }
                    assertThat(looked).isNotDone();
                    return new Look.Behind(3);
                });

        assertThat(looked.get(20, TimeUnit.SECONDS)).isEqualTo(new Look.Behind(4));
    }

    @Test
    void who_waited_too_long_for_a_place_is_turned_away() throws Exception {
        var readers = new Readers(1, 1, Duration.ofMillis(20));
        readers.admit(
                () -> {
                    assertThat(readers.admit(Look.NotFound::new)).isEqualTo(new Look.Busy());
                    return new Look.NotFound();
                });
    }

    @Test
    void place_and_seat_are_free_again_when_reading_failed() throws Exception {
        var readers = new Readers(1, 0, LONG);
        assertThatThrownBy(
                        () ->
                                readers.admit(
                                        () -> {
                                            throw new IllegalStateException("no database");
                                        }))
                .hasMessage("no database");

        assertThat(readers.admit(Look.NotFound::new)).isEqualTo(new Look.NotFound());
    }

    private static Look admitted(Readers readers, Readers.Reading reading) {
        try {
            return readers.admit(reading);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
