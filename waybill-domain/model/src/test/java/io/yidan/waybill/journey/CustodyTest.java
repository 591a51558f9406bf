package io.yidan.waybill.journey;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.journey.CustodySpan.Basis;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.EventTime;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CustodyTest {
    private static final String TAKEN = "2026-09-04T15:10+05:00";

    private final Scene scene = Scene.issued();

    @Test
    void the_shipper_has_a_unit_of_which_nothing_is_known_yet() {
        assertThat(custody())
                .containsExactly(
                        span("SHP", Times.at("2026-09-04T16:00+05:00"), null, Basis.ORIGIN));
    }

    @Test
    void the_shipper_has_it_since_the_first_thing_known_of_it() {
        scene.tell(fact("SHP", "stuff", "1").at("2026-09-03T08:10+05:00").stuffed(BOX_7));

        assertThat(custody())
                .containsExactly(
                        span("SHP", Times.at("2026-09-03T08:10+05:00"), null, Basis.ORIGIN));
    }

    @Test
    void receiving_from_the_shipper_on_one_word_passes_custody_and_is_flagged() {
        scene.tell(fact("KZR", "smgs", "1").at(TAKEN).received(BOX_7));

        assertThat(scene.way(BOX_7).custodian()).contains(KZR);
        assertThat(scene.way(BOX_7).now().progress()).isEqualTo(Progress.IN_CUSTODY);
        assertThat(oneSided()).isEqualTo(1);
    }

    @Test
    void leaving_with_a_unit_is_having_it() {
        scene.tell(fact("CNR", "mv", "1").at("2026-09-06T21:58+08:00").departed(ALASHANKOU, BOX_7));

        assertThat(scene.way(BOX_7).custodian()).contains(CNR);
        assertThat(scene.way(BOX_7).legs())
                .extracting(OnLeg::progress)
                .containsExactly(
                        Progress.HANDED_ON,
                        Progress.HANDED_ON,
                        Progress.UNDER_WAY,
                        Progress.PLANNED,
                        Progress.PLANNED);
    }

    @Test
    void a_carrier_that_has_it_already_leaves_without_a_flag() {
        scene.tell(
                fact("KZR", "smgs", "1").at(TAKEN).received(BOX_7),
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, BOX_7));

        assertThat(custody()).hasSize(2);
        assertThat(oneSided()).isEqualTo(1);
    }

    @Test
    void an_accepted_handover_passes_custody_when_it_was_answered() {
        scene.handedOver("HO-1", SHP, KZR, BALKHASH, TAKEN, BOX_7)
                .offer("HO-2", KZR, PTA, ALASHANKOU, "2026-09-06T09:10+08:00", BOX_7);
        assertThat(scene.way(BOX_7).custodian()).contains(KZR);

        scene.accept("HO-2", PTA, "2026-09-06T09:40+08:00");

        assertThat(custody())
                .containsExactly(
                        span("SHP", Times.at(TAKEN), Times.at(TAKEN), Basis.ORIGIN),
                        span(
                                "KZR",
                                Times.at(TAKEN),
                                Times.at("2026-09-06T09:40+08:00"),
                                Basis.HANDOVER),
                        span("PTA", Times.at("2026-09-06T09:40+08:00"), null, Basis.HANDOVER));
        assertThat(scene.way(BOX_7).leg()).isEqualTo(2);
        assertThat(scene.journey().anomalies()).isEmpty();
    }

    @Test
    void a_refused_handover_passes_nothing() {
        scene.offer("HO-1", SHP, KZR, BALKHASH, TAKEN, BOX_7);

        assertThat(scene.way(BOX_7).custodian()).contains(SHP);
    }

    @Test
    void a_handover_after_one_word_begins_a_span_on_better_ground() {
        scene.offer("HO-1", SHP, KZR, BALKHASH, TAKEN, BOX_7)
                .tell(fact("KZR", "mv", "1").at("2026-09-04T15:00+05:00").departed(BALKHASH, BOX_7))
                .accept("HO-1", KZR, TAKEN);

        assertThat(custody())
                .extracting(CustodySpan::basis)
                .containsExactly(Basis.ORIGIN, Basis.ONE_SIDED, Basis.HANDOVER);
        assertThat(scene.way(BOX_7).custodian()).contains(KZR);
        assertThat(oneSided()).isEqualTo(1);
    }

    @Test
    void a_handover_by_one_who_did_not_have_it_is_a_gap() {
        scene.offer("HO-1", SHP, KZR, BALKHASH, TAKEN, BOX_7)
                .tell(fact("PTA", "rcv", "1").at("2026-09-04T14:00+05:00").received(BOX_7))
                .accept("HO-1", KZR, TAKEN);

        assertThat(kinds()).contains(Anomaly.Kind.CUSTODY_GAP);
        assertThat(scene.way(BOX_7).custodian()).as("leg 1 is behind it").contains(PTA);
    }

    @Test
    void custody_told_as_a_day_has_a_boundary_shown_as_that_day() {
        var day = Times.day("2026-09-04", Times.ALMATY);
        scene.tell(
                fact("SHP", "stuff", "1").at("2026-09-03T08:10+05:00").stuffed(BOX_7),
                fact("KZR", "smgs", "1").at(day).received(BOX_7));

        assertThat(custody())
                .containsExactly(
                        span("SHP", Times.at("2026-09-03T08:10+05:00"), day, Basis.ORIGIN),
                        span("KZR", day, null, Basis.ONE_SIDED));
    }

    @Test
    void a_day_that_ends_after_the_next_took_it_gives_nothing_back() {
        scene.tell(
                fact("KZR", "smgs", "1").on("2026-09-06", Times.SHANGHAI).received(BOX_7),
                fact("PTA", "rcv", "1").at("2026-09-06T09:40+08:00").received(BOX_7));

        assertThat(scene.way(BOX_7).custodian()).contains(PTA);
    }

    @Test
    void who_handed_it_on_and_says_to_have_it_is_pointed_out_and_not_believed() {
        scene.tell(
                fact("PTA", "rcv", "1").at("2026-09-06T09:40+08:00").received(BOX_7),
                fact("KZR", "smgs", "1").at("2026-09-06T11:00+08:00").received(BOX_7));

        assertThat(scene.way(BOX_7).custodian()).contains(PTA);
        assertThat(oneSided()).isEqualTo(2);
    }

    @Test
    void delivered_is_with_the_consignee_on_one_word() {
        scene.tell(fact("RDC", "dlv", "16").at("2026-09-08T03:31+08:00").delivered(BOX_7));

        assertThat(scene.way(BOX_7).custodian()).contains(PLT);
        assertThat(scene.way(BOX_7).end()).isEqualTo(UnitWay.End.DELIVERED);
        assertThat(oneSided()).isEqualTo(1);
    }

    @Test
    void delivered_after_the_handover_to_the_consignee_changes_nothing() {
        scene.handedOver("HO-5", SHP, PLT, PLANT, "2026-09-08T03:22+08:00", BOX_7)
                .tell(fact("RDC", "dlv", "16").at("2026-09-08T03:31+08:00").delivered(BOX_7));

        assertThat(custody()).hasSize(2);
        assertThat(custody().getLast().basis()).isEqualTo(Basis.HANDOVER);
        assertThat(scene.way(BOX_7).end()).isEqualTo(UnitWay.End.DELIVERED);
        assertThat(oneSided()).isZero();
    }

    @Test
    void what_goes_back_by_a_handover_is_back() {
        scene.handedOver("HO-1", SHP, TCJ, CHANGJI, "2026-09-07T15:05+08:00", BOX_7)
                .handedOver("HO-2", TCJ, RDC, CHANGJI, "2026-09-07T16:00+08:00", BOX_7)
                .handedOver("HO-3", RDC, TCJ, CHANGJI, "2026-09-07T18:00+08:00", BOX_7);

        assertThat(scene.way(BOX_7).custodian()).contains(TCJ);
    }

    @Test
    void at_every_instant_there_is_one_custodian() {
        scene.handedOver("HO-1", SHP, KZR, BALKHASH, TAKEN, BOX_7)
                .tell(
                        fact("KZR", "mv", "1")
                                .at("2026-09-04T16:32+05:00")
                                .departed(BALKHASH, BOX_7),
                        fact("CNR", "mv", "1")
                                .at("2026-09-06T21:58+08:00")
                                .departed(ALASHANKOU, BOX_7),
                        fact("RDC", "dlv", "16").at("2026-09-08T03:31+08:00").delivered(BOX_7));

        var spans = custody();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).until()).contains(spans.get(i).from());
        }
        assertThat(spans.getLast().until()).isEmpty();
    }

    private List<CustodySpan> custody() {
        return scene.way(BOX_7).custody();
    }

    private long oneSided() {
        return kinds().stream().filter(kind -> kind == Anomaly.Kind.ONE_SIDED_CUSTODY).count();
    }

    private List<Anomaly.Kind> kinds() {
        return scene.journey().anomalies().stream().map(Anomaly::kind).toList();
    }

    private static CustodySpan span(String party, EventTime from, EventTime until, Basis basis) {
        var custodian = Optional.of(new io.yidan.waybill.id.PartyId(party));
        return new CustodySpan(custodian, from, Optional.ofNullable(until), basis);
    }
}
