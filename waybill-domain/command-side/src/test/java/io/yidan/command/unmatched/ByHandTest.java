package io.yidan.command.unmatched;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.KeptAside;
import io.yidan.command.KeptAside.Ended;
import io.yidan.command.Reply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.unmatched.UnmatchedSettled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class ByHandTest {
    private static final WaybillNumber MISTYPED = new WaybillNumber("DEMO0001202608319999");
    private static final Caller RAILWAY = new Caller(JourneyA.KZR);
    private static final FactKey KEY = new FactKey(JourneyA.KZR, "mv", "1");
    private static final String STREAM = "unmatched/KZR:mv:1";
    private final TestDatabase database = Databases.fresh();
    private final TestClock clock = new TestClock();
    private final WritingSide node = WritingSide.on(database, clock);
    private final Desk desk = new Desk(node);
    private final KeptAside byHand = node.byHand;
    private WaybillNumber waybill;

    @BeforeEach
    void issued() {
        waybill = desk.issued("a");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void
            a_fact_told_for_a_mistyped_number_is_joined_to_the_right_waybill_and_that_is_written_down() {
        aside(departed(1));

        var joined = kept(byHand.join(RAILWAY, KEY, waybill, Optional.empty()));

        assertThat(joined.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(joined.waybill()).contains(waybill);
        assertThat(facts()).containsExactly(departed(1));
        assertThat(desk.events(STREAM).getLast())
                .isEqualTo(UnmatchedSettled.joined(waybill, JourneyA.KZR));
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void asked_again_it_answers_with_the_first_place_and_stores_nothing() {
        aside(departed(1));
        var first = kept(byHand.join(RAILWAY, KEY, waybill, Optional.empty()));
        var again = kept(byHand.join(RAILWAY, KEY, waybill, Optional.empty()));

        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(desk.events(STREAM)).hasSize(2);
    }

    @Test
    void all_revisions_that_wait_under_the_key_go_with_it_and_none_comes_back() {
        aside(departed(1), departed(2));
        byHand.join(RAILWAY, KEY, waybill, Optional.empty());
        node.hearAllAfter(0);
        node.hearAllAfter(0);

        assertThat(facts()).containsExactly(departed(1), departed(2));
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_waybill_in_which_the_teller_has_no_part_does_not_take_it_and_it_waits_on() {
        var stranger = new Caller(new PartyId("XYZ"));
        desk.told(MISTYPED, fact("XYZ", "mv", "1").departed(BALKHASH, BOX_1));
        node.hearAllAfter(0);
        var key = new FactKey(stranger.party(), "mv", "1");

        assertThat(byHand.join(stranger, key, waybill, Optional.empty()).orElseThrow())
                .isInstanceOf(Reply.Denied.class);
        assertThat(byHand.of(stranger, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void a_unit_the_waybill_does_not_have_is_refused_and_the_fact_waits_on() {
        aside(fact("KZR", "mv", "1").departed(BALKHASH, new UnitId("DEMU3000200")));

        assertThat(byHand.join(RAILWAY, KEY, waybill, Optional.empty()).orElseThrow())
                .isInstanceOf(Reply.Refused.class);
        assertThat(facts()).isEmpty();
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void what_another_party_told_is_not_there() {
        aside(departed(1));
        var other = new Caller(JourneyA.CNR);

        assertThat(byHand.join(other, KEY, waybill, Optional.empty())).isEmpty();
        assertThat(byHand.setAside(other, KEY)).isEqualTo(Ended.NOTHING);
        assertThat(byHand.of(other, Optional.empty(), 10)).isEmpty();
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void what_belongs_to_no_waybill_is_set_aside_once_and_never_tried_again() {
        aside(departed(1));

        assertThat(byHand.setAside(RAILWAY, KEY)).isEqualTo(Ended.DONE);
        assertThat(byHand.setAside(RAILWAY, KEY)).isEqualTo(Ended.DONE);
        node.hearAllAfter(0);

        assertThat(desk.events(STREAM)).hasSize(2);
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).isEmpty();
        assertThat(byHand.setAside(RAILWAY, new FactKey(JourneyA.KZR, "mv", "9")))
                .isEqualTo(Ended.NOTHING);
    }

    @Test
    void what_came_in_meanwhile_is_not_set_aside_unseen() {
        aside(departed(1));
        desk.told(MISTYPED, departed(2));

        assertThat(byHand.setAside(RAILWAY, KEY)).isEqualTo(Ended.ANOTHER_CAME);
        assertThat(byHand.of(RAILWAY, Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void the_list_goes_on_where_it_stopped_and_says_until_when_each_waits() {
        for (int n = 1; n <= 3; n++) {
            aside(fact("KZR", "mv", "" + n).departed(BALKHASH, BOX_1));
        }
        var first = byHand.of(RAILWAY, Optional.empty(), 2);
        var rest = byHand.of(RAILWAY, Optional.of(first.getLast().mark()), 2);

        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(first.getFirst().until())
                .isEqualTo(first.getFirst().mark().keptAt().plus(Duration.ofDays(30)));
        assertThat(rest.getFirst().told().fact().key().eventId()).isEqualTo("3");
    }

    private void aside(Fact... facts) {
        for (var fact : facts) {
            assertThat(desk.told(MISTYPED, fact).outcome()).isEqualTo(Outcome.UNMATCHED);
        }
        node.hearAllAfter(0);
    }

    private static Fact departed(long revision) {
        return fact("KZR", "mv", "1").revision(revision).departed(BALKHASH, BOX_1);
    }

    private static Reply.Kept kept(Optional<Reply> reply) {
        return (Reply.Kept) reply.orElseThrow();
    }

    private List<Fact> facts() {
        return desk.events(waybill).stream()
                .filter(FactRecorded.class::isInstance)
                .map(event -> ((FactRecorded) event).fact())
                .toList();
    }
}
