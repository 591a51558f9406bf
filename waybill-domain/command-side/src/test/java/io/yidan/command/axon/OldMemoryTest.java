package io.yidan.command.axon;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.testing.AtOnce;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.fact.Outcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** What a node remembers may be old; what it answers is not. */
class OldMemoryTest {
    private final TestDatabase database = Databases.fresh();
    private final WritingSide eastern = WritingSide.on(database);
    private final WritingSide western = WritingSide.on(database);
    private final Desk east = new Desk(eastern);
    private final Desk west = new Desk(western);

    @AfterEach
    void close() {
        eastern.close();
        western.close();
    }

    @Test
    void one_request_put_to_both_nodes_is_taken_once() {
        var number = east.issued("a");
        var replies = AtOnce.call(16, n -> (n % 2 == 0 ? east : west).hold(number, "hold"));

        assertThat(replies).containsOnly(replies.getFirst());
        assertThat(replies.getFirst()).isInstanceOf(Reply.Taken.class);
        assertThat(east.count(number, HoldPlaced.class)).isEqualTo(1);
    }

    @Test
    void a_refusal_out_of_an_old_memory_is_thought_over() {
        var number = east.issued("a");
        west.hold(number, "hold");

        assertThat(east.lift(number, "hold", "lift")).isInstanceOf(Reply.Taken.class);
    }

    @Test
    void a_consent_out_of_an_old_memory_is_thought_over() {
        var number = east.issued("a");
        east.hold(number, "hold");
        west.lift(number, "hold", "first");

        assertThat(east.lift(number, "hold", "second"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused ->
                                assertThat(refused.answer().why()).isEqualTo(Refusal.HOLD_UNKNOWN));
    }

    @Test
    void a_node_that_remembers_the_draft_learns_of_the_issue_before_it_keeps_a_fact_aside() {
        var number = east.drafted("a");
        west.issue(number);

        assertThat(east.told(number, fact("KZR", "mv", "1").departed(BALKHASH, BOX_1)).outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void refusals_are_answered_also_while_others_write_without_pause() {
        var number = east.issued("a");
        var replies =
                AtOnce.call(
                        48,
                        n ->
                                switch (n % 3) {
                                    case 0 -> east.lift(number, "no-such-hold", "l" + n);
                                    case 1 -> east.hold(number, "e" + n);
                                    default -> west.hold(number, "w" + n);
                                });

        assertThat(of(replies, Reply.Refused.class)).hasSize(16);
        assertThat(of(replies, Reply.Taken.class)).hasSize(32);
        assertThat(east.count(number, HoldPlaced.class)).isEqualTo(32);
    }

    private static Stream<Reply> of(List<Reply> replies, Class<? extends Reply> kind) {
        return replies.stream().filter(kind::isInstance);
    }
}
