package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
class WaybillLocksTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void writers_of_one_waybill_take_turns_and_nothing_stays_behind() throws Exception {
        var locks = new WaybillLocks(LONG);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 500; n++) {
                threads.submit(
                        () -> {
                            var lock = locks.obtainLock("one");
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            inside.decrementAndGet();
                            lock.release();
                        });
            }
        }
        assertThat(most).hasValue(1);
        assertThat(locks.inUse()).isZero();
    }

    @Test
    void another_waybill_does_not_wait() {
        var locks = new WaybillLocks(Duration.ZERO);
        var one = locks.obtainLock("one");
        var other = locks.obtainLock("other");

        assertThat(one.isHeld()).isTrue();
        assertThat(other.isHeld()).isTrue();
        one.release();
        assertThat(one.isHeld()).isFalse();
        assertThat(locks.inUse()).isEqualTo(1);
    }

    @Test
    void who_waits_too_long_is_told_and_leaves_the_line() throws Exception {
        var locks = new WaybillLocks(Duration.ofMillis(1));
        var mine = locks.obtainLock("one");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = threads.submit(() -> locks.obtainLock("one"));
            assertThatThrownBy(second::get)
                    .hasCauseInstanceOf(LockAcquisitionFailedException.class);
        }
        mine.release();
        assertThat(locks.inUse()).isZero();
    }

    @Test
    void who_is_interrupted_leaves_the_line_and_stays_interrupted() {
        var locks = new WaybillLocks(LONG);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> locks.obtainLock("one"))
                .isInstanceOf(LockAcquisitionFailedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(locks.inUse()).isZero();
    }

    @Test
    void who_holds_it_may_take_it_again_and_gives_it_back_as_often() throws Exception {
        var locks = new WaybillLocks(Duration.ofMillis(1));
        Lock once = locks.obtainLock("one");
        Lock twice = locks.obtainLock("one");

        twice.release();
        assertThat(once.isHeld()).isTrue();
        once.release();
        assertThat(locks.inUse()).isZero();
    }
}
