package io.yidan.command.customs;

import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.access.Denial;
import io.yidan.command.CaseReply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.CaseStage;
import io.yidan.customs.effect.Effects;
import io.yidan.customs.step.CaseAct;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.clearance.Clearance;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseCommandsTest {
    private final TestDatabase database = Databases.fresh();
    private final WritingSide node = WritingSide.on(database);
    private final CaseDesk desk = CaseDesk.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_the_waybill_says_is_declared_and_nothing_typed_twice() {
        var waybill = desk.underWay("a");
        var number = desk.declared("dec", waybill);

        var declared = desk.customsCase(number).declaration().orElseThrow();
        assertThat(declared.decidingOffice()).isEqualTo(JourneyA.CUU);
        assertThat(declared.gateOffice()).isEqualTo(JourneyA.CUP);
        assertThat(declared.waybills().getFirst().cargo()).isEqualTo(JourneyA.content().cargo());
        assertThat(desk.waybill(waybill).clearances().get(number))
                .map(Clearance::lacking)
                .contains(true);
    }

    @Test
    void the_same_request_gets_the_same_case_and_changes_nothing() {
        var waybill = desk.underWay("a");
        var first = desk.declare(Roads.DECLARANT, "dec", waybill);
        desk.released(((CaseReply.Taken) first).customsCase());
        node.hearAllAfter(0);
        long events = node.log.head().position();

        assertThat(desk.declare(Roads.DECLARANT, "dec", waybill)).isEqualTo(first);
        assertThat(node.log.head().position()).isEqualTo(events);
    }

    @Test
    void a_declaration_that_died_after_the_waybill_was_told_goes_on_under_the_same_number() {
        var waybill = desk.underWay("a");
        var number = new CaseNumber("C202609150007");
        CaseDesk.reserved(node, number, "dec");
        node.commands.decide(Caller.EXCHANGE, Effects.linking(number, waybill, 0, Roads.DECLARANT));
        assertThat(desk.waybill(waybill).clearances().get(number))
                .map(Clearance::lacking)
                .contains(true);

        assertThat(desk.declared("dec", waybill)).isEqualTo(number);
        assertThat(desk.customsCase(number).stage()).isEqualTo(CaseStage.DECLARED);
    }

    @Test
    void goods_not_under_way_are_not_declared_and_use_up_no_number() {
        var waybill = desk.desk().issued("a");
        var refused = (CaseReply.Refused) desk.declare(Roads.DECLARANT, "early", waybill);
        assertThat(refused.answer().why()).isEqualTo(Refusal.DECLARED_TOO_EARLY);
        assertThat(desk.waybill(waybill).clearances().values()).isEmpty();

        assertThat(desk.declared("dec", desk.underWay("b")).value()).endsWith("0001");
    }

    @Test
    void goods_that_have_reached_the_place_are_not_declared_in_transit() {
        var waybill = desk.underWay("a");
        desk.desk()
                .told(
                        waybill,
                        fact("KZR", "mv", "2")
                                .leg(1)
                                .arrived(JourneyA.ALASHANKOU, JourneyA.BOX_1, JourneyA.BOX_7));

        var refused = (CaseReply.Refused) desk.declare(Roads.DECLARANT, "late", waybill);
        assertThat(refused.answer().why()).isEqualTo(Refusal.DECLARED_TOO_LATE);
    }

    @Test
    void only_the_declarant_of_the_waybill_declares_and_others_do_not_learn_of_it() {
        var waybill = desk.underWay("a");

        assertThat(denial(desk.declare(JourneyA.SHP, "x", waybill))).isEqualTo(Denial.NOT_YOUR_ACT);
        assertThat(denial(desk.declare(new PartyId("DIA"), "x", waybill)))
                .isEqualTo(Denial.NOT_FOUND);
        assertThat(
                        denial(
                                desk.declare(
                                        Roads.DECLARANT,
                                        "x",
                                        new WaybillNumber("DEMO0001202608319999"))))
                .isEqualTo(Denial.NOT_FOUND);
    }

    @Test
    void a_case_nobody_has_and_a_case_of_others_look_alike() {
        var number = desk.declared("dec", desk.underWay("a"));
        var none = new CaseNumber("C202609159999");

        assertThat(desk.take(number, JourneyA.CNR, "x", new CaseStep.Closed()))
                .isEqualTo(new CaseReply.Denied(Denial.NOT_FOUND, "no case " + number));
        assertThat(desk.take(none, JourneyA.CNR, "x", new CaseStep.Closed()))
                .isEqualTo(new CaseReply.Denied(Denial.NOT_FOUND, "no case " + none));
        assertThat(desk.take(number, Roads.PORT, "x", new CaseStep.Closed()))
                .isInstanceOfSatisfying(
                        CaseReply.Denied.class,
                        denied -> assertThat(denied.denial()).isEqualTo(Denial.NOT_YOUR_ACT));
    }

    @Test
    void a_refused_step_says_which_are_possible_and_stores_nothing() {
        var number = desk.declared("dec", desk.underWay("a"));
        long events = node.log.head().position();

        var refused =
                (CaseReply.Refused) desk.take(number, Roads.PORT, "x", CaseScene.inspection(true));
        assertThat(refused.answer().why()).isEqualTo(Refusal.NOT_IN_THIS_STAGE);
        assertThat(refused.answer().possible()).contains(CaseAct.ACCEPT_DECLARATION);
        assertThat(node.log.head().position()).isEqualTo(events);
    }

    @Test
    void a_second_waybill_goes_under_the_same_declaration_and_out_again() {
        var first = desk.underWay("a");
        var second = desk.underWay("b");
        var number = desk.declared("dec", first);
        assertThat(desk.link(number, "link", second)).isInstanceOf(CaseReply.Taken.class);
        assertThat(desk.waybill(second).clearances().get(number))
                .map(Clearance::lacking)
                .contains(true);

        desk.take(number, Roads.DECLARANT, "out", new CaseStep.WaybillUnlinked(second));
        node.hearAllAfter(0);
        assertThat(desk.waybill(second).clearances().get(number))
                .map(Clearance::linked)
                .contains(false);

        assertThat(desk.link(number, "again", second)).isInstanceOf(CaseReply.Taken.class);
        node.hearAllAfter(0);
        assertThat(desk.waybill(second).clearances().get(number))
                .map(Clearance::lacking)
                .contains(true);
    }

    @Test
    void a_waybill_is_linked_once_and_a_refused_link_leaves_nothing_behind() {
        var first = desk.underWay("a");
        var number = desk.declared("dec", first);

        assertThat(((CaseReply.Refused) desk.link(number, "link", first)).answer().why())
                .isEqualTo(Refusal.WAYBILL_LINKED);
        assertThat(desk.customsCase(number).stage()).isEqualTo(CaseStage.DECLARED);
        assertThat(desk.waybill(first).clearances().get(number))
                .map(Clearance::lacking)
                .contains(true);
    }

    private static Denial denial(CaseReply reply) {
        return ((CaseReply.Denied) reply).denial();
    }
}
