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
import io.yidan.eventstore.append.GroupCommitSettings;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

class TroubleTest {
    private final TestDatabase database = Databases.fresh();
    private final Fact departed = fact("KZR", "mv", "1").departed(BALKHASH, BOX_1);

    @Test
    void too_many_waiting_are_told_to_come_again_and_nothing_of_theirs_is_stored()
            throws Exception {
        var narrow = GroupCommitSettings.usual().withWaitingEvents(1);
        try (var node = WritingSide.on(database, narrow)) {
            var desk = new Desk(node);
            var waybills = Stream.of("a", "b", "c", "d", "e", "f").map(desk::issued).toList();
            var held = hold();
            var told =
                    CompletableFuture.supplyAsync(
                            () -> AtOnce.call(6, n -> desk.tell(waybills.get(n), departed)),
                            Thread::startVirtualThread);
            WritingSide.await(this::anAppendWaits);
            held.close();
            var replies = told.join();

            assertThat(replies).hasAtLeastOneElementOfType(Reply.Busy.class);
            assertThat(replies).hasAtLeastOneElementOfType(Reply.Kept.class);
            for (int n = 0; n < 6; n++) {
                boolean kept = replies.get(n) instanceof Reply.Kept;
                assertThat(desk.count(waybills.get(n), FactRecorded.class)).isEqualTo(kept ? 1 : 0);
                assertThat(desk.told(waybills.get(n), departed).outcome())
                        .isEqualTo(kept ? Outcome.DUPLICATE : Outcome.ACCEPTED);
            }
        }
    }

    @Test
    void without_an_answer_from_the_database_nobody_says_it_was_stored() throws Exception {
        WaybillNumber number;
        try (var node = WritingSide.on(database)) {
            var desk = new Desk(node);
            number = desk.issued("a");
            var held = hold();
            var told =
                    CompletableFuture.supplyAsync(
                            () -> desk.tell(number, departed), Thread::startVirtualThread);
            WritingSide.await(this::anAppendWaits);
            node.logPool.close();

            assertThat(told.join()).isInstanceOf(Reply.Unknown.class);
            assertThat(desk.tell(number, departed)).isInstanceOf(Reply.Unknown.class);
            assertThat(desk.hold(number, "hold")).isInstanceOf(Reply.Unknown.class);
            assertThat(desk.draft("b", JourneyA.content())).isInstanceOf(Reply.Unknown.class);
            held.close();
        }
        try (var node = WritingSide.on(database)) {
            var desk = new Desk(node);
            desk.told(number, departed);

            assertThat(desk.count(number, FactRecorded.class)).isEqualTo(1);
            assertThat(desk.told(number, departed).outcome()).isEqualTo(Outcome.DUPLICATE);
        }
    }

    @Test
    void without_the_list_of_waiting_facts_none_is_kept_aside() {
        try (var node = WritingSide.on(database)) {
            node.projectorPool.close();

            assertThat(new Desk(node).tell(new WaybillNumber("DEMO0001202608319999"), departed))
                    .isInstanceOf(Reply.Unknown.class);
        }
    }

    /** Holds the end of the log, so that every append waits. */
    private Connection hold() throws SQLException {
        var link = database.plain().getConnection();
        link.setAutoCommit(false);
        try (var lock = link.createStatement()) {
            lock.execute("SELECT FROM log.log_head FOR UPDATE");
        }
        return link;
    }

    private boolean anAppendWaits() {
        return !database.ask(
                        "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND"
                                + " datname = current_database()")
                .isEmpty();
    }
}
