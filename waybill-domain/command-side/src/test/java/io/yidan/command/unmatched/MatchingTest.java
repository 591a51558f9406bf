package io.yidan.command.unmatched;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class MatchingTest {
    private static final WaybillNumber FIRST = new WaybillNumber("DEMO0001202608310001");
    private static final WaybillNumber SECOND = new WaybillNumber("DEMO0001202608310002");
    private static final String STREAM = "unmatched/KZR:mv:1";
    private final TestDatabase database = Databases.fresh();
    private final TestClock clock = new TestClock();
    private final WritingSide node = WritingSide.on(database, clock);
    private final Desk desk = new Desk(node);
    private final Fact departed = departed(1);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_fact_told_before_there_is_a_draft_is_applied_once_after_the_issue() {
        node.following();
        try (var other = WritingSide.on(database, clock).following()) {
            var west = new Desk(other);
            desk.told(FIRST, departed);
            WritingSide.await(() -> waiting().size() == 1);
            assertThat(west.drafted("a")).isEqualTo(FIRST);
            assertThat(desk.told(FIRST, departed).outcome()).isEqualTo(Outcome.DUPLICATE);
            west.issue(FIRST);
            WritingSide.await(() -> waiting().isEmpty());
        }

        assertThat(facts(FIRST)).containsExactly(departed);
        assertThat(desk.events(STREAM).getLast()).isEqualTo(settled(FIRST));
        assertThat(desk.told(FIRST, departed).outcome()).isEqualTo(Outcome.DUPLICATE);
    }

    @Test
    void a_fact_told_to_a_draft_waits_for_the_issue() {
        desk.drafted("a");
        desk.told(FIRST, departed);
        node.hearAllAfter(0);
        assertThat(waiting()).containsExactly(STREAM);

        desk.issue(FIRST);
        node.hearAllAfter(0);
        assertThat(waiting()).isEmpty();
        assertThat(facts(FIRST)).containsExactly(departed);
    }

    @Test
    void a_fact_kept_aside_just_before_an_issue_nobody_has_heard_of_is_found_all_the_same() {
        desk.drafted("a");
        desk.told(FIRST, departed);
        desk.issue(FIRST);
        node.hearAllAfter(0);

        assertThat(facts(FIRST)).containsExactly(departed);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void told_everything_again_it_changes_nothing() {
        desk.told(FIRST, departed);
        desk.issued("a");
        node.hearAllAfter(0);
        node.hearAllAfter(0);
        node.hearAllAfter(0);

        assertThat(facts(FIRST)).containsExactly(departed);
        assertThat(desk.events(STREAM))
                .containsExactly(new UnmatchedFact(Address.of(FIRST), departed), settled(FIRST));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void revisions_that_wait_are_applied_in_the_order_they_were_told() {
        desk.told(FIRST, departed(2));
        desk.told(FIRST, departed(1));
        node.hearAllAfter(0);
        desk.issued("a");
        node.hearAllAfter(0);

        assertThat(facts(FIRST)).containsExactly(departed(2), departed(1));
        assertThat(desk.events(STREAM)).hasSize(3);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_revision_addressed_elsewhere_waits_on_for_its_own_waybill() {
        desk.told(FIRST, departed(1));
        desk.told(SECOND, departed(2));
        node.hearAllAfter(0);
        desk.issued("a");
        node.hearAllAfter(0);
        assertThat(facts(FIRST)).containsExactly(departed(1));
        assertThat(waiting()).containsExactly(STREAM);

        desk.issued("b");
        node.hearAllAfter(0);
        assertThat(facts(SECOND)).containsExactly(departed(2));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_fact_the_waybill_turns_down_waits_on_with_the_reason() {
        var elsewhere = fact("KZR", "mv", "1").departed(BALKHASH, new UnitId("DEMU3000200"));
        desk.told(FIRST, elsewhere);
        desk.issued("a");
        node.hearAllAfter(0);

        assertThat(facts(FIRST)).isEmpty();
        assertThat(database.ask("SELECT stream, turned_down FROM read.unmatched_fact")).hasSize(1);
        assertThat(database.ask("SELECT turned_down FROM read.unmatched_fact"))
                .containsExactly("UNIT_UNKNOWN");
    }

    @Test
    void what_waits_too_long_is_given_up_and_that_is_written_down_once() {
        desk.drafted("a");
        desk.told(FIRST, departed);
        node.hearAllAfter(0);
        clock.goOn(Duration.ofDays(31));
        try (var other = WritingSide.on(database, clock)) {
            node.timeKeeper.tick();
            other.timeKeeper.tick();
        }
        desk.issue(FIRST);
        node.hearAllAfter(2);

        assertThat(desk.events(STREAM))
                .containsExactly(
                        new UnmatchedFact(Address.of(FIRST), departed), UnmatchedSettled.expired());
        assertThat(waiting()).isEmpty();
        assertThat(facts(FIRST)).isEmpty();
    }

    @Test
    void what_was_told_lately_is_not_given_up_with_what_waited_long() {
        desk.drafted("a");
        desk.told(FIRST, departed(1));
        node.hearAllAfter(0);
        clock.goOn(Duration.ofDays(31));
        // The follower has not heard of this one yet.
        desk.told(FIRST, departed(2));
        node.timeKeeper.tick();
        node.hearAllAfter(0);
        desk.issue(FIRST);
        node.hearAllAfter(0);

        assertThat(facts(FIRST)).containsExactly(departed(1), departed(2));
    }

    private static Fact departed(long revision) {
        return fact("KZR", "mv", "1").revision(revision).departed(BALKHASH, BOX_1);
    }

    private static UnmatchedSettled settled(WaybillNumber waybill) {
        return UnmatchedSettled.found(waybill);
    }

    private List<Fact> facts(WaybillNumber number) {
        return desk.events(number).stream()
                .filter(FactRecorded.class::isInstance)
                .map(event -> ((FactRecorded) event).fact())
                .toList();
    }

    private List<Object> waiting() {
        return database.ask("SELECT stream FROM read.unmatched_fact");
    }
}
