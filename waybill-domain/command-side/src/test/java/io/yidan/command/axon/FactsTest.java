package io.yidan.command.axon;

import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.command.Reply;
import io.yidan.command.testing.AtOnce;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.eventstore.TestDatabase;
import io.yidan.eventstore.chain.ChainVerifier;
import io.yidan.eventstore.read.Mark;
import io.yidan.eventstore.read.Row;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class FactsTest {
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final Desk desk = new Desk(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_repeat_told_to_another_node_is_answered_the_same() {
        var number = desk.issued("a");
        var departed = fact("KZR", "mv", "1").departed(BALKHASH, BOX_1);
        var first = desk.told(number, departed);
        desk.told(number, fact("KZR", "mv", "2").arrived(ALASHANKOU, BOX_1));
        var repeat = desk.told(number, departed);

        assertThat(repeat.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(repeat.first()).isEqualTo(Outcome.ACCEPTED);
        assertThat(repeat.revision()).isEqualTo(first.revision());
        assertThat(placeOf(repeat)).isEqualTo(placeOf(first));
        try (var other = WritingSide.on(database)) {
            assertThat(new Desk(other).told(number, departed)).isEqualTo(repeat);
        }
        assertThat(desk.count(number, WaybillEvent.FactRecorded.class)).isEqualTo(2);
    }

    @Test
    void a_late_revision_is_stale_and_another_telling_of_the_same_a_conflict() {
        var number = desk.issued("a");
        desk.told(number, fact("KZR", "mv", "1").revision(2).departed(BALKHASH, BOX_1));
        var late = fact("KZR", "mv", "1").departed(BALKHASH, BOX_7);
        var other = fact("KZR", "mv", "1").revision(2).departed(BALKHASH, BOX_7);

        assertThat(desk.told(number, late).outcome()).isEqualTo(Outcome.STALE);
        assertThat(desk.told(number, other).outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(desk.count(number, WaybillEvent.FactRecorded.class)).isEqualTo(3);
    }

    @Test
    void of_many_callers_on_one_waybill_each_is_told_its_own_place() {
        var number = desk.issued("a");
        var replies =
                AtOnce.call(
                        32,
                        n ->
                                desk.told(
                                        number,
                                        fact("KZR", "mv", "" + n).departed(BALKHASH, BOX_1)));

        assertThat(replies).extracting(Reply.Kept::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(node.log.stream(number.value(), 0))
                .extracting(Row::version)
                .containsExactlyElementsOf(IntStream.range(0, 35).boxed().toList());
        assertThat(replies)
                .allSatisfy(
                        kept ->
                                assertThat(placeOf(kept))
                                        .isEqualTo(onDisk(number, (int) kept.revision())));
        assertThat(new ChainVerifier(node.log).wholeLog()).isEmpty();
    }

    @Test
    void an_unknown_waybill_and_a_foreign_one_are_denied_in_the_same_words() {
        var known = desk.issued("a");
        var unknown = new WaybillNumber("DEMO0001202608319999");
        var stranger = new PartyId("XYZ");
        var toKnown = desk.decide(new WaybillCommand.Close(Desk.ask(known, stranger, "c")));
        var toUnknown = desk.decide(new WaybillCommand.Close(Desk.ask(unknown, stranger, "c")));

        assertThat(toUnknown)
                .isEqualTo(new Reply.Denied(Denial.NOT_FOUND, "no waybill " + unknown));
        assertThat(toKnown).isEqualTo(new Reply.Denied(Denial.NOT_FOUND, "no waybill " + known));
    }

    @Test
    void nobody_tells_facts_under_the_name_of_another() {
        var number = desk.issued("a");
        var borrowed = fact("KZR", "mv", "1").departed(BALKHASH, BOX_1);
        var reply = node.commands.record(new Caller(new PartyId("XYZ")), number, borrowed);

        assertThat(((Reply.Denied) reply).denial()).isEqualTo(Denial.NOT_YOUR_FACT);
        assertThat(desk.events("unmatched/KZR:mv:1")).isEmpty();
    }

    private static Mark placeOf(Reply.Kept kept) {
        return new Mark(kept.position(), kept.recordedAt());
    }

    private Mark onDisk(WaybillNumber number, int version) {
        return node.log.place(number.value(), version).orElseThrow();
    }
}
