package io.yidan.command;

import static io.yidan.command.Yard.ask;
import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.MTO;
import static io.yidan.waybill.testing.JourneyA.SHP;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.eventstore.chain.ChainVerifier;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Two exchanges on one database: neither trusts its memory where the other may have written. */
class TwoNodesTest {
    private final Yard here = Yard.open();
    private final Yard there = here.other();

    @AfterEach
    void close() {
        there.close();
        here.close();
    }

    @Test
    void both_write_the_same_waybill_and_no_caller_sees_a_conflict() throws Exception {
        var waybill = here.issued("a", JourneyA.content());
        List<Callable<Reply>> calls =
                IntStream.range(0, 60)
                        .mapToObj(
                                n ->
                                        (Callable<Reply>)
                                                () ->
                                                        (n % 2 == 0 ? here : there)
                                                                .tell(
                                                                        Address.of(waybill),
                                                                        departed("n" + n / 3)))
                        .toList();
        try (var callers = Executors.newFixedThreadPool(8)) {
            var replies = callers.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(replies)
                    .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Kept.class));
        }
        assertThat(here.facts(waybill)).extracting(Fact::key).hasSize(20).doesNotHaveDuplicates();
        assertThat(new ChainVerifier(here.log).wholeLog()).isEmpty();
    }

    @Test
    void what_one_node_has_decided_the_other_does_not_refuse_out_of_its_memory() {
        var number = ((Reply.Taken) here.commands.draft(new Caller(MTO), request())).waybill();
        assertThat(close(there, number)).isInstanceOf(Reply.Refused.class);

        here.decide(SHP, new WaybillCommand.Approve(ask(number, SHP, "approve")));

        there.decide(MTO, new WaybillCommand.Issue(ask(number, MTO, "issue"), Hash.of("")));
        assertThat(there.log.lastVersion(number.value())).hasValue(2);
    }

    @Test
    void a_number_is_given_once_however_many_nodes_are_asked() throws Exception {
        try (var callers = Executors.newFixedThreadPool(8)) {
            List<Callable<WaybillNumber>> drafts =
                    IntStream.range(0, 24)
                            .mapToObj(
                                    n ->
                                            (Callable<WaybillNumber>)
                                                    () ->
                                                            drafted(
                                                                    n % 2 == 0 ? here : there,
                                                                    "r" + n / 2))
                            .toList();
            var numbers =
                    callers.invokeAll(drafts).stream().map(Future::resultNow).distinct().toList();
            assertThat(numbers).hasSize(12);
        }
    }

    private static WaybillNumber drafted(Yard node, String request) {
        var draft =
                new Commands.DraftRequest(
                        "DEMO0001", new RequestId(request), Hash.of(request), JourneyA.content());
        return ((Reply.Taken) node.commands.draft(new Caller(MTO), draft)).waybill();
    }

    private static Commands.DraftRequest request() {
        return new Commands.DraftRequest(
                "DEMO0001", new RequestId("a"), Hash.of("a"), JourneyA.content());
    }

    private static Reply close(Yard node, WaybillNumber number) {
        return node.commands.decide(
                new Caller(MTO), new WaybillCommand.Close(ask(number, MTO, "close")));
    }

    private static Fact departed(String id) {
        return fact("KZR", "mv", id).at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_1);
    }
}
