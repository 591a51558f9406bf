package io.yidan.command.unmatched;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.testing.AtOnce;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.read.Mark;
import io.yidan.waybill.decision.WaybillEvent.FactRecorded;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.unmatched.UnmatchedFact;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class UnmatchedFactsTest {
    private static final WaybillNumber NOBODYS = new WaybillNumber("DEMO0001202608319999");
    private static final String STREAM = "unmatched/KZR:mv:1";
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node =
            WritingSide.on(
                    database, new TestClock(), new UnmatchedSettings(3, Duration.ofDays(30)));
    private final Desk desk = new Desk(node);
    private final Fact departed = fact("KZR", "mv", "1").departed(BALKHASH, BOX_1);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_fact_to_a_number_nobody_has_is_kept_as_it_was_told() {
        var kept = desk.told(NOBODYS, departed);

        assertThat(kept.outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThat(kept.revision()).isEqualTo(-1);
        assertThat(new Mark(kept.position(), kept.recordedAt()))
                .isEqualTo(node.log.place(STREAM, 0).orElseThrow());
        assertThat(desk.events(STREAM))
                .singleElement()
                .isInstanceOfSatisfying(
                        UnmatchedFact.class, aside -> assertThat(aside.fact()).isEqualTo(departed));
    }

    @Test
    void so_is_a_fact_to_a_draft_and_a_fact_by_a_party_without_a_part() {
        var draft = desk.drafted("a");
        var issued = desk.issued("b");
        var strangers = fact("XYZ", "mv", "1").departed(BALKHASH, BOX_1);

        assertThat(desk.told(draft, departed).outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThat(desk.told(issued, strangers).outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThat(desk.count(draft, FactRecorded.class)).isZero();
        assertThat(desk.count(issued, FactRecorded.class)).isZero();
    }

    @Test
    void a_repeat_is_a_duplicate_with_the_first_place() {
        var first = desk.told(NOBODYS, departed);
        desk.told(NOBODYS, fact("KZR", "mv", "2").departed(BALKHASH, BOX_1));
        var repeat = desk.told(NOBODYS, departed);

        assertThat(repeat.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(repeat.first()).isEqualTo(Outcome.UNMATCHED);
        assertThat(repeat.position()).isEqualTo(first.position());
        assertThat(repeat.recordedAt()).isEqualTo(first.recordedAt());
        assertThat(desk.events(STREAM)).hasSize(1);
    }

    @Test
    void another_telling_under_the_same_revision_is_kept_too() {
        desk.told(NOBODYS, departed);
        desk.told(NOBODYS, fact("KZR", "mv", "1").departed(BALKHASH, BOX_7));

        assertThat(desk.events(STREAM)).hasSize(2);
    }

    @Test
    void told_to_two_nodes_at_once_it_is_kept_once() {
        try (var other = WritingSide.on(database)) {
            var west = new Desk(other);
            var replies = AtOnce.call(16, n -> (n % 2 == 0 ? desk : west).told(NOBODYS, departed));

            assertThat(replies.stream().filter(kept -> kept.outcome() == Outcome.UNMATCHED))
                    .hasSize(1);
            assertThat(replies)
                    .extracting(Reply.Kept::position)
                    .containsOnly(replies.getFirst().position());
        }
        assertThat(desk.events(STREAM)).hasSize(1);
    }

    @Test
    void revisions_told_at_once_are_all_kept() {
        AtOnce.call(
                3,
                n ->
                        desk.told(
                                NOBODYS,
                                fact("KZR", "mv", "1").revision(n + 1).departed(BALKHASH, BOX_1)));

        assertThat(desk.events(STREAM)).hasSize(3);
    }

    @Test
    void above_its_quota_a_party_is_told_to_come_again_and_others_are_not() {
        for (int n = 1; n <= 3; n++) {
            desk.told(NOBODYS, fact("KZR", "mv", "" + n).departed(BALKHASH, BOX_1));
        }
        node.hearAllAfter(0);

        assertThat(desk.tell(NOBODYS, fact("KZR", "mv", "4").departed(BALKHASH, BOX_1)))
                .isInstanceOf(Reply.Busy.class);
        assertThat(desk.told(NOBODYS, departed).outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(desk.told(NOBODYS, fact("CNR", "mv", "4").departed(BALKHASH, BOX_1)).outcome())
                .isEqualTo(Outcome.UNMATCHED);
    }
}
