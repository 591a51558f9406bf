package io.yidan.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.testing.AtOnce;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class DraftTest {
    private final TestDatabase database = Databases.fresh();
    private final TestClock clock = new TestClock();
    private final WritingSide node = WritingSide.on(database, clock);
    private final Desk desk = new Desk(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void numbers_are_given_in_order_and_begin_anew_with_the_day_in_beijing() {
        assertThat(desk.drafted("a")).hasToString("DEMO0001202608310001");
        assertThat(desk.drafted("b")).hasToString("DEMO0001202608310002");
        clock.goOn(Duration.ofHours(10));
        assertThat(desk.drafted("c")).hasToString("DEMO0001202609010001");
    }

    @Test
    void the_same_request_gets_the_same_answer_also_on_another_day_and_another_node() {
        var first = desk.draft("a", JourneyA.content());
        clock.goOn(Duration.ofDays(1));

        assertThat(desk.draft("a", JourneyA.content())).isEqualTo(first);
        try (var other = WritingSide.on(database, clock)) {
            assertThat(new Desk(other).draft("a", JourneyA.content())).isEqualTo(first);
        }
        assertThat(database.ask("SELECT count(*) FROM log.event")).containsExactly(1L);
    }

    @Test
    void the_same_request_from_many_sides_at_once_is_one_draft() {
        try (var other = WritingSide.on(database, clock)) {
            var east = new Desk(node);
            var west = new Desk(other);
            var replies =
                    AtOnce.call(32, n -> (n % 2 == 0 ? east : west).draft("a", JourneyA.content()));

            assertThat(replies).hasSize(32).containsOnly(replies.getFirst());
            assertThat(replies.getFirst()).isInstanceOf(Reply.Taken.class);
        }
        assertThat(database.ask("SELECT count(*) FROM log.event")).containsExactly(1L);
        assertThat(database.ask("SELECT count(*) FROM log.number")).containsExactly(1L);
    }

    @Test
    void a_draft_beyond_the_last_number_of_the_day_is_refused_and_stores_nothing() {
        desk.drafted("a");
        database.execute("UPDATE log.number SET serial = 9999");

        assertThat(desk.draft("b", JourneyA.content()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused ->
                                assertThat(refused.answer().why())
                                        .isEqualTo(Refusal.NUMBERS_EXHAUSTED));
        assertThat(database.ask("SELECT count(*) FROM log.event")).containsExactly(1L);
        assertThat(database.ask("SELECT count(*) FROM log.number")).containsExactly(1L);
    }
}
