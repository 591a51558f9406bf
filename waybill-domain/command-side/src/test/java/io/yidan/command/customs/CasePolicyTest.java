package io.yidan.command.customs;

import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.command.Reply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.Desk;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.CaseStage;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.Stage;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.decision.WaybillEvent.ClearanceGiven;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasePolicyTest {
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final CaseDesk desk = CaseDesk.of(node);
    private WaybillNumber waybill;
    private CaseNumber number;

    @BeforeEach
    void declare() {
        waybill = desk.underWay("a");
        number = desk.declared("dec", waybill);
        desk.desk()
                .told(
                        waybill,
                        fact("RDC", "dlv", "1")
                                .delivered(JourneyA.BOX_1, JourneyA.BOX_7, JourneyA.BOX_12));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void goods_are_delivered_only_when_every_case_has_cleared_them() {
        assertThat(why(confirm("one"))).isEqualTo(Refusal.CLEARANCE_MISSING);
        desk.released(number);
        assertThat(why(confirm("two"))).isEqualTo(Refusal.CLEARANCE_MISSING);

        node.hearAllAfter(0);
        assertThat(confirm("three")).isInstanceOf(Reply.Taken.class);
    }

    @Test
    void told_everything_again_nothing_takes_place_twice() {
        desk.take(number, Roads.LOCAL, "acc", new CaseStep.DeclarationAccepted("9".repeat(18)));
        desk.review(number, Verdict.REFUSED, "");
        node.hearAllAfter(0);
        desk.review(number, Verdict.RELEASE_ON_ARRIVAL, "");
        desk.take(number, Roads.PORT, "arr", CaseScene.arrival(Roads.TRUCK));
        node.hearAllAfter(0);
        node.hearAllAfter(0);
        node.hearAllAfter(0);

        assertThat(desk.desk().count(waybill, ClearanceGiven.class)).isEqualTo(1);
        assertThat(desk.desk().count(waybill, HoldPlaced.class)).isEqualTo(1);
        assertThat(desk.waybill(waybill).holds().values()).noneMatch(Hold::open);
    }

    @Test
    void refused_goods_are_held_in_the_name_of_the_office() {
        desk.take(number, Roads.LOCAL, "acc", new CaseStep.DeclarationAccepted("9".repeat(18)));
        desk.review(number, Verdict.REFUSED, "");
        node.hearAllAfter(0);

        var hold = desk.waybill(waybill).holds().values().getFirst();
        assertThat(hold.by()).isEqualTo(Roads.LOCAL);
        assertThat(hold.reason()).isEqualTo("H-LIC");
        assertThat(why(confirm("one"))).isEqualTo(Refusal.HOLD_OPEN);
    }

    @Test
    void an_amendment_of_what_the_decision_rests_on_re_opens_the_review() {
        desk.released(number);
        node.hearAllAfter(0);
        desk.desk()
                .taken(
                        new WaybillCommand.ProposeAmendment(
                                Desk.ask(waybill, JourneyA.MTO, "amd"),
                                desk.waybill(waybill).version(),
                                "weighed again",
                                Changes.cargo(Changes.weighing(600_000_000_000L)),
                                Hash.of("")));
        node.hearAllAfter(0);
        assertThat(desk.customsCase(number).stage()).isEqualTo(CaseStage.RELEASED);

        desk.desk()
                .taken(
                        new WaybillCommand.AcceptAmendment(
                                Desk.ask(waybill, JourneyA.SHP, "yes"),
                                new RequestId("amd"),
                                Hash.of("")));
        node.hearAllAfter(0);
        assertThat(desk.customsCase(number).stage()).isEqualTo(CaseStage.WAITING_DECISION);
        node.hearAllAfter(0);
        assertThat(desk.waybill(waybill).clearances().get(number).orElseThrow().lacking()).isTrue();
    }

    @Test
    void a_clearance_revoked_after_the_delivery_keeps_the_waybill_from_being_closed() {
        desk.released(number);
        node.hearAllAfter(0);
        confirm("one");
        desk.take(
                number,
                Roads.DECLARANT,
                "swap",
                new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD"));
        node.hearAllAfter(0);

        assertThat(desk.waybill(waybill).stage()).isEqualTo(Stage.DELIVERED);
        assertThat(
                        why(
                                desk.desk()
                                        .decide(
                                                new WaybillCommand.Close(
                                                        Desk.ask(waybill, JourneyA.MTO, "close")))))
                .isEqualTo(Refusal.CLEARANCE_MISSING);
    }

    @Test
    void nobody_takes_the_request_ids_by_which_cases_speak() {
        var reply = desk.desk().hold(waybill, "case:" + number + ":1:clear");

        assertThat(why(reply)).isEqualTo(Refusal.REQUEST_ID_REUSED);
    }

    private Reply confirm(String request) {
        return desk.desk()
                .decide(
                        new WaybillCommand.ConfirmDelivery(
                                Desk.ask(waybill, JourneyA.PLT, request), ""));
    }

    private static Refusal why(Reply reply) {
        return ((Reply.Refused) reply).answer().why();
    }
}
