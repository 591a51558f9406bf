package io.yidan.command.customs;

import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.access.Caller;
import io.yidan.command.CaseReply;
import io.yidan.command.testing.Databases;
import io.yidan.command.testing.TestClock;
import io.yidan.command.testing.WritingSide;
import io.yidan.customs.CaseStage;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.UnitSeals;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.DeclareGoods;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.step.TakeStep;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.eventstore.TestDatabase;
import io.yidan.waybill.clearance.CaseNumber;
import io.yidan.waybill.decision.Hold;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What carriers tell and what time brings about reaches a case of two offices, and its waybill, once. */
class JointPolicyTest {
    private final TestDatabase database = Databases.fresh();
    private final TestClock clock = new TestClock();
    private final WritingSide node = WritingSide.on(database, clock);
    private final CaseDesk desk = CaseDesk.of(node);
    private WaybillNumber waybill;
    private CaseNumber number;
    private int requests;

    @BeforeEach
    void declared() {
        waybill = desk.underWay("a");
        number = ((CaseReply.Taken) declare(JourneyA.PLANT)).customsCase();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void goods_go_only_to_a_listed_place() {
        assertThat(declare(JourneyA.CHANGJI))
                .isInstanceOfSatisfying(
                        CaseReply.Refused.class,
                        no -> assertThat(no.answer().why()).isEqualTo(Refusal.SITE_UNLISTED));
    }

    @Test
    void an_arrival_told_by_a_carrier_reaches_the_case_once_however_often_it_is_carried() {
        arrived();
        node.hearAllAfter(0);
        node.hearAllAfter(0);

        assertThat(known().stage()).isEqualTo(CaseStage.DECLARED);
        assertThat(known().supervision().orElseThrow().atPort()).hasSize(3);
        assertThat(known().version()).isEqualTo(1);
        take(Roads.PORT, new CaseStep.DeclarationAccepted("949920260000000017"));
        assertThat(known().stage()).isEqualTo(CaseStage.ARRIVED_AT_PORT);
    }

    @Test
    void a_lock_found_open_holds_that_unit_until_an_office_settles_it() {
        sealed();
        desk.desk()
                .told(
                        waybill,
                        fact("TCJ", "seal", "7")
                                .at("2026-09-07T14:35+08:00")
                                .sealRead(BOX_7, JourneyA.BOLT_7_AS_READ));
        node.hearAllAfter(0);
        node.hearAllAfter(0);

        var hold = holds().getFirst();
        assertThat(holds()).hasSize(1);
        assertThat(hold.units()).containsExactly(BOX_7);
        assertThat(hold.reason()).isEqualTo(Irregularity.Kind.SEAL_DIFFERS.code());
        assertThat(hold.by()).isEqualTo(Roads.LOCAL);

        take(
                Roads.LOCAL,
                new JointStep.IrregularityResolved(
                        known().irregularities().getFirst().id(),
                        "new seal",
                        List.of(Ores.seals(BOX_7, "QG-3007")),
                        Ores.NOON));
        node.hearAllAfter(0);
        assertThat(holds()).isEmpty();
    }

    @Test
    void units_not_in_by_the_deadline_are_overdue_once() {
        sealed();
        node.hearAllAfter(0);
        clock.goOn(Duration.between(clock.instant(), Ores.permit().deadline()));
        node.timeKeeper.tick();
        node.timeKeeper.tick();

        assertThat(known().irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Irregularity.Kind.OVERDUE);
    }

    private void arrived() {
        desk.desk()
                .told(
                        waybill,
                        fact("KZR", "mv", "7").leg(1).arrived(ALASHANKOU, BOX_1, BOX_7, BOX_12));
    }

    private void sealed() {
        arrived();
        node.hearAllAfter(0);
        take(Roads.PORT, new CaseStep.DeclarationAccepted("949920260000000017"));
        take(Roads.LOCAL, new JointStep.CapacityConfirmed(3, Ores.NOON));
        take(Roads.PORT, Ores.check(CheckKind.RADIOACTIVITY, true));
        take(Roads.PORT, Ores.check(CheckKind.DOCUMENTS, true));
        take(Roads.PORT, new JointStep.TransferAuthorised(Ores.permit()));
        take(Roads.PORT, new JointStep.UnitsSealed(seals(), Ores.NOON));
    }

    private static List<UnitSeals> seals() {
        return List.of(
                Ores.seals(BOX_1, "QG-2001"),
                Ores.seals(BOX_7, "QG-2007"),
                Ores.seals(BOX_12, "QG-2012"));
    }

    private CaseReply declare(Place unloading) {
        return node.cases.declare(
                new Caller(Roads.DECLARANT),
                new DeclareGoods(
                        stamp(Roads.DECLARANT),
                        Procedure.JOINT_IMPORT,
                        List.of(waybill),
                        ALASHANKOU,
                        Optional.of(unloading),
                        Roads.EVENING,
                        Optional.empty()));
    }

    private void take(PartyId by, CaseStep step) {
        var reply =
                node.cases.take(
                        new Caller(by),
                        new TakeStep(number, stamp(by), Optional.empty(), step, Optional.empty()));
        assertThat(reply).isInstanceOf(CaseReply.Taken.class);
    }

    private Stamp stamp(PartyId by) {
        var request = "r" + requests++;
        return new Stamp(by, new RequestId(request), Hash.of(request));
    }

    private List<Hold> holds() {
        return desk.waybill(waybill).holds().values().stream().filter(Hold::open).toList();
    }

    private CustomsCase known() {
        return node.caseLog.customsCase(number);
    }
}
