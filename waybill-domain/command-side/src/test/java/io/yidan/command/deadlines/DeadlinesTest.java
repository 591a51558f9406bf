package io.yidan.command.deadlines;

import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.testing.AtOnce;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.decision.WaybillEvent.HandoverAccepted;
import io.yidan.waybill.decision.WaybillEvent.HandoverExpired;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class DeadlinesTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final TestDatabase database = Databases.fresh();
    private final TestClock clock = new TestClock();
    private final WritingSide node = WritingSide.on(database, clock);
    private final Desk desk = new Desk(node);
    private WaybillNumber number;
    private Instant expires;

    @BeforeEach
    void issue() {
        number = desk.issued("a");
        expires = clock.instant().plus(HOUR);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_handover_nobody_answers_expires_when_its_time_is_over_and_not_before() {
        desk.offer(number, "h", expires, BOX_1);
        node.hearAllAfter(0);
        node.timeKeeper.tick();
        assertThat(expired()).isZero();

        clock.goOn(HOUR);
        node.timeKeeper.tick();
        assertThat(expired()).isEqualTo(1);
        assertThat(deadlines()).isZero();
    }

    @Test
    void of_two_nodes_that_look_at_the_clock_one_lets_it_expire() {
        try (var other = WritingSide.on(database, clock).following()) {
            node.following();
            for (int n = 0; n < 10; n++) {
                desk.offer(number, "h" + n, expires, BOX_1);
            }
            WritingSide.await(() -> deadlines() == 10);
            clock.goOn(HOUR);
            AtOnce.call(
                    12,
                    n -> {
                        (n % 2 == 0 ? node : other).timeKeeper.tick();
                        return n;
                    });
            WritingSide.await(() -> deadlines() == 0);

            assertThat(expired()).isEqualTo(10);
        }
    }

    @Test
    void an_accepted_handover_never_expires() {
        desk.offer(number, "h", expires, BOX_1);
        assertThat(desk.accept(number, "h")).isInstanceOf(Reply.Taken.class);
        node.hearAllAfter(0);
        clock.goOn(HOUR);
        node.timeKeeper.tick();

        assertThat(deadlines()).isZero();
        assertThat(expired()).isZero();
    }

    @Test
    void nor_does_one_whose_acceptance_the_table_has_not_heard_of() {
        desk.offer(number, "h", expires, BOX_1);
        node.hearAllAfter(0);
        desk.accept(number, "h");
        clock.goOn(HOUR);
        node.timeKeeper.tick();

        assertThat(desk.count(number, HandoverAccepted.class)).isEqualTo(1);
        assertThat(expired()).isZero();
        assertThat(deadlines()).isZero();
    }

    @Test
    void told_twice_it_expires_once() {
        desk.offer(number, "h", expires, BOX_1);
        node.hearAllAfter(0);
        clock.goOn(HOUR);
        node.timeKeeper.tick();
        node.hearAllAfter(0);
        node.timeKeeper.tick();

        assertThat(expired()).isEqualTo(1);
        assertThat(deadlines()).isZero();
    }

    @Test
    void one_that_cannot_be_done_waits_and_holds_up_no_other() {
        desk.offer(number, "stuck", expires, BOX_1);
        desk.offer(number, "free", expires.plusSeconds(1), BOX_7);
        node.hearAllAfter(0);
        clock.goOn(HOUR.plusSeconds(1));
        List<String> seen = new ArrayList<>();
        node.deadlines.whatIsDue(
                clock.instant(),
                due -> {
                    seen.add(due.handover());
                    return due.handover().equals("free");
                });

        assertThat(seen).containsExactly("stuck", "free");
        assertThat(database.ask("SELECT deadline_id FROM read.deadline"))
                .containsExactly("expire:stuck");
        node.timeKeeper.tick();
        assertThat(deadlines()).isZero();
    }

    private long expired() {
        return desk.count(number, HandoverExpired.class);
    }

    private long deadlines() {
        return (Long) database.ask("SELECT count(*) FROM read.deadline").getFirst();
    }
}
