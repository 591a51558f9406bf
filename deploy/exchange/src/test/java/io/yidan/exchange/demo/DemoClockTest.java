package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

class DemoClockTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir Path folder;
    private final AtomicLong nanos = new AtomicLong(1_000);

    @Test
    void it_stands_at_the_start_until_it_is_let_go() {
        var clock = clock();
        realSeconds(100);

        assertThat(clock.instant())
                .isEqualTo(DemoClock.START)
                .isEqualTo(Instant.parse("2026-08-31T06:20:00Z"));
    }

    @Test
    void it_runs_at_its_speed() {
        var clock = clock();
        clock.letGo();
        realSeconds(2);

        assertThat(clock.instant()).isEqualTo(DemoClock.START.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void it_does_not_pass_the_instant_it_was_let_go_to_and_goes_on_from_there() {
        var clock = clock();
        clock.letGoUntil(DemoClock.START.plus(HOUR));
        realSeconds(50);
        assertThat(clock.instant()).isEqualTo(DemoClock.START.plus(HOUR));

        clock.letGo();
        assertThat(clock.instant()).isEqualTo(DemoClock.START.plus(HOUR));
        realSeconds(1);
        assertThat(clock.instant()).isEqualTo(DemoClock.START.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void it_never_goes_back() {
        var clock = clock();
        clock.letGo();
        realSeconds(3);
        var now = clock.instant();

        clock.letGoUntil(DemoClock.START);

        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void closed_it_goes_on_where_it_was() {
        var first = clock();
        first.letGo();
        realSeconds(3);
        var now = first.instant();
        first.close();

        assertThat(clock().instant()).isEqualTo(now);
    }

    @Test
    void after_a_crash_it_is_not_earlier_than_any_reading() {
        var crashed = clock();
        crashed.letGo();
        for (int second = 0; second < 30; second++) {
            realSeconds(1);
            var read = crashed.instant();
            assertThat(clock().instant()).isAfterOrEqualTo(read);
        }
    }

    @Test
    void after_a_crash_it_has_not_passed_its_ceiling() {
        var crashed = clock();
        crashed.letGoUntil(DemoClock.START.plus(HOUR));
        realSeconds(50);
        crashed.instant();

        assertThat(clock().instant()).isEqualTo(DemoClock.START.plus(HOUR));
    }

    @Test
    void a_log_that_is_ahead_of_it_is_not_its_own() {
        var clock = clock();
        clock.mustNotBeBehind(DemoClock.START);

        assertThatIllegalStateException()
                .isThrownBy(() -> clock.mustNotBeBehind(DemoClock.START.plusSeconds(1)))
                .withMessageContaining("2026-08-31T06:20:01Z")
                .withMessageContaining("not the demo's own data");
    }

    @Test
    @Timeout(10)
    void who_waits_is_woken_when_the_time_is_reached() throws InterruptedException {
        try (var clock = DemoClock.in(folder, 1e6)) {
            clock.letGo();
            clock.await(DemoClock.START.plus(Duration.ofDays(1)));

            assertThat(clock.instant()).isAfterOrEqualTo(DemoClock.START.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void in_another_zone_it_is_the_same_clock() {
        var clock = clock();
        var beijing = clock.withZone(ZoneId.of("Asia/Shanghai"));
        clock.letGo();
        realSeconds(1);

        assertThat(beijing.instant()).isEqualTo(DemoClock.START.plus(HOUR));
        assertThat(beijing.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void it_must_move_forward() {
        assertThatIllegalArgumentException().isThrownBy(() -> DemoClock.in(folder, 0));
    }

    /** An hour a second. */
    private DemoClock clock() {
        return new DemoClock(folder.resolve("clock"), 3600, nanos::get);
    }

    private void realSeconds(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
