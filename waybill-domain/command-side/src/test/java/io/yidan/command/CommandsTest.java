package io.yidan.command;

import static io.yidan.command.Yard.ask;
import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.KZR;
import static io.yidan.waybill.testing.JourneyA.MTO;
import static io.yidan.waybill.testing.JourneyA.RDC;
import static io.yidan.waybill.testing.JourneyA.SHP;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.Outcome;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What the writing side answers, with the log on a real database. */
class CommandsTest {
    private static final WaybillNumber NOBODYS = new WaybillNumber("DEMO0001202608319999");
    private final Yard yard = Yard.open();

    @AfterEach
    void close() {
        yard.close();
    }

    @Test
    void numbers_are_given_in_order_and_the_same_request_gets_the_same_number() {
        var first = draft("a", JourneyA.content());
        var second = draft("b", JourneyA.content());

        assertThat(number(first)).isEqualTo(JourneyA.WAYBILL);
        assertThat(number(second)).isEqualTo(new WaybillNumber("DEMO0001202608310002"));
        assertThat(draft("a", JourneyA.content())).isEqualTo(first);
    }

    @Test
    void a_refused_draft_takes_no_number_and_leaves_nothing_in_the_log() {
        var apart =
                new WaybillContent(
                        JourneyA.content().parties(),
                        List.of(),
                        JourneyA.content().cargo(),
                        JourneyA.content().units(),
                        List.of(),
                        Optional.empty());

        assertThat(refusal(draft("a", apart))).isEqualTo(Refusal.LEGS_DO_NOT_MEET);
        assertThat(yard.log.head().position()).isZero();
        assertThat(number(draft("b", JourneyA.content()))).isEqualTo(JourneyA.WAYBILL);
    }

    @Test
    void a_draft_request_used_for_other_content_is_refused() {
        draft("a", JourneyA.content());
        var other =
                new Commands.DraftRequest(
                        "DEMO0001",
                        new RequestId("a"),
                        Hash.of("something else"),
                        JourneyA.content());

        assertThat(refusal(yard.commands.draft(new Caller(MTO), other)))
                .isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void who_is_neither_operator_nor_shipper_drafts_nothing() {
        var request = request("a", JourneyA.content());

        assertThat(denial(yard.commands.draft(new Caller(KZR), request)))
                .isEqualTo(Denial.NOT_YOUR_ACT);
        assertThat(yard.log.head().position()).isZero();
    }

    @Test
    void a_fact_is_answered_with_the_place_it_has_on_disk() {
        var waybill = yard.issued("a", JourneyA.content());

        var kept = (Reply.Kept) tell(waybill, departed("1"));

        var place = yard.log.place(waybill.value(), Math.toIntExact(kept.revision())).orElseThrow();
        assertThat(kept.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(kept.revision()).isEqualTo(3);
        assertThat(kept.position()).isEqualTo(place.position());
        assertThat(kept.recordedAt()).isEqualTo(place.recordedAt());
    }

    @Test
    void a_repeat_gets_the_first_place_and_adds_nothing() {
        var waybill = yard.issued("a", JourneyA.content());
        var first = (Reply.Kept) tell(waybill, departed("1"));
        tell(waybill, departed("2"));
        long end = yard.log.head().position();

        var again = (Reply.Kept) tell(waybill, departed("1"));

        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.first()).isEqualTo(Outcome.ACCEPTED);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.recordedAt()).isEqualTo(first.recordedAt());
        assertThat(yard.log.head().position()).isEqualTo(end);
    }

    @Test
    void a_decision_repeated_gets_the_first_answer_also_when_the_stage_has_moved_on() {
        var waybill = number(draft("a", JourneyA.content()));
        var approve = new WaybillCommand.Approve(ask(waybill, SHP, "approve"));
        var first = yard.commands.decide(new Caller(SHP), approve);
        yard.decide(MTO, new WaybillCommand.Issue(ask(waybill, MTO, "issue"), Hash.of("")));

        assertThat(yard.commands.decide(new Caller(SHP), approve)).isEqualTo(first);
    }

    @Test
    void an_issued_waybill_bears_the_hash_of_its_content_whatever_was_asked() {
        var waybill = yard.issued("a", JourneyA.content());
        var row = yard.log.stream(waybill.value(), 2).getFirst();

        var issued =
                (io.yidan.waybill.decision.WaybillEvent.WaybillIssued)
                        row.decode(yard.form).event();

        assertThat(issued.contentHash())
                .isEqualTo(io.yidan.codec.content.Contents.hash(JourneyA.content()));
    }

    @Test
    void a_request_id_of_the_exchange_is_nobody_elses() {
        var waybill = yard.issued("a", JourneyA.content());
        var close = new WaybillCommand.Close(ask(waybill, MTO, "expire:ho:1"));

        assertThat(refusal(yard.commands.decide(new Caller(MTO), close)))
                .isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    @Test
    void a_foreign_waybill_and_an_unknown_one_look_alike() {
        var waybill = yard.issued("a", JourneyA.content());
        var stranger = new PartyId("XYZ");

        assertThat(denial(close(waybill, stranger))).isEqualTo(Denial.NOT_FOUND);
        assertThat(denial(close(NOBODYS, stranger))).isEqualTo(Denial.NOT_FOUND);
        assertThat(denial(close(NOBODYS, MTO))).isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void a_party_of_the_waybill_hears_that_the_leg_is_not_its_own() {
        var waybill = yard.issued("a", JourneyA.content());
        var foreign =
                fact("RDC", "mv", "1")
                        .at("2026-09-04T16:32+05:00")
                        .leg(1)
                        .departed(BALKHASH, BOX_1);

        assertThat(denial(yard.tell(address(waybill), foreign))).isEqualTo(Denial.FOREIGN_LEG);
        assertThat(denial(close(waybill, RDC))).isEqualTo(Denial.NOT_YOUR_ACT);
    }

    @Test
    void many_at_once_on_one_waybill_lose_nothing_and_leave_no_hole() throws Exception {
        var waybill = yard.issued("a", JourneyA.content());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies =
                    IntStream.range(0, 64)
                            .mapToObj(
                                    n -> callers.submit(() -> tell(waybill, departed("n" + n / 2))))
                            .toList();
            for (var reply : replies) {
                reply.get();
            }
            assertThat(outcomes(replies).stream().filter(Outcome.ACCEPTED::equals)).hasSize(32);
            assertThat(outcomes(replies).stream().filter(Outcome.DUPLICATE::equals)).hasSize(32);
        }
        assertThat(yard.facts(waybill)).hasSize(32);
        assertThat(yard.log.lastVersion(waybill.value())).hasValue(34);
    }

    @Test
    void a_fact_before_the_issue_waits_and_is_kept_once_when_the_issue_comes() {
        var waybill = number(draft("a", JourneyA.content()));
        assertThat(outcome(tell(waybill, departed("1")))).isEqualTo(Outcome.UNMATCHED);
        assertThat(outcome(tell(waybill, departed("1")))).isEqualTo(Outcome.DUPLICATE);
        yard.match();

        yard.decide(SHP, new WaybillCommand.Approve(ask(waybill, SHP, "approve")));
        yard.decide(MTO, new WaybillCommand.Issue(ask(waybill, MTO, "issue"), Hash.of("")));
        yard.match();
        yard.match();

        assertThat(yard.facts(waybill)).containsExactly(departed("1"));
        var again = (Reply.Kept) tell(waybill, departed("1"));
        assertThat(again.outcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(again.revision()).isEqualTo(3);
    }

    @Test
    void a_fact_by_a_party_without_a_part_waits_and_tells_it_nothing() {
        var waybill = yard.issued("a", JourneyA.content());
        var strange = fact("XYZ", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_1);

        var known = (Reply.Kept) yard.tell(address(waybill), strange);
        var unknown =
                (Reply.Kept)
                        yard.tell(
                                address(NOBODYS),
                                fact("XYZ", "mv", "2")
                                        .at("2026-09-04T16:32+05:00")
                                        .departed(BALKHASH, BOX_1));

        assertThat(known.outcome()).isEqualTo(unknown.outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThat(known.revision()).isEqualTo(unknown.revision()).isEqualTo(-1);
        assertThat(yard.facts(waybill)).isEmpty();
    }

    private Reply close(WaybillNumber waybill, PartyId by) {
        return yard.commands.decide(
                new Caller(by), new WaybillCommand.Close(ask(waybill, by, "close")));
    }

    private Reply tell(WaybillNumber waybill, Fact fact) {
        return yard.tell(address(waybill), fact);
    }

    private static io.yidan.waybill.alias.Address address(WaybillNumber waybill) {
        return io.yidan.waybill.alias.Address.of(waybill);
    }

    private Reply draft(String request, WaybillContent content) {
        return yard.commands.draft(new Caller(MTO), request(request, content));
    }

    private static Commands.DraftRequest request(String request, WaybillContent content) {
        return new Commands.DraftRequest(
                "DEMO0001", new RequestId(request), Hash.of(request), content);
    }

    private static Fact departed(String id) {
        return fact("KZR", "mv", id).at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_1);
    }

    private static WaybillNumber number(Reply reply) {
        return ((Reply.Taken) reply).waybill();
    }

    private static Refusal refusal(Reply reply) {
        return ((Reply.Refused) reply).answer().why();
    }

    private static Denial denial(Reply reply) {
        return ((Reply.Denied) reply).denial();
    }

    private static Outcome outcome(Reply reply) {
        return ((Reply.Kept) reply).outcome();
    }

    private static List<Outcome> outcomes(List<Future<Reply>> replies) {
        return replies.stream().map(Future::resultNow).map(CommandsTest::outcome).toList();
    }
}
