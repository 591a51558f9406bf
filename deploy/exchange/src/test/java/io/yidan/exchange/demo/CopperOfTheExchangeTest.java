package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.plan.CheckKind;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.event.v1.WaybillEvent.EventCase;
import io.yidan.proto.tracking.v1.HoldView;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.util.List;

/** The copper concentrate after it was played: two offices, one case, on one waybill. */
@ExtendWith(OncePlayed.class)
class CopperOfTheExchangeTest {
    private static final String CASE = "C202609050001";
    private static final UnitId BOX_7 = new UnitId("DEMU3000088");
    private static final PartyId CUU = new PartyId("CUU");

    private final PlayedJourney exchange;
    private final PlaySummary.OfJourney summary;
    private CaseVersions versions;
    private Supervision last;
    private WaybillView view;

    CopperOfTheExchangeTest(Played played) {
        exchange = played.exchange();
        summary = played.summary().of("A");
    }

    @BeforeEach
    void read() {
        versions = CaseVersions.of(exchange, CASE);
        last = versions.last().supervision().orElseThrow();
        try (var operator = exchange.as("MTO")) {
            view = operator.tracking().getAtLeast(summary.waybill(), summary.revision());
        }
    }

    @Test
    void the_case_goes_from_the_port_to_the_smelter_and_is_let_go_there() {
        assertThat(versions.stages())
                .containsExactly(
                        "DECLARED",
                        "PRE_DECLARED",
                        "ARRIVED_AT_PORT",
                        "PORT_CHECK",
                        "TRANSFER_AUTHORISED",
                        "UNDER_TRANSFER",
                        "ARRIVED_AT_UNLOADING",
                        "UNLOADING_CHECK",
                        "RELEASED",
                        "CLOSED");
    }

    @Test
    void what_carriers_told_the_waybill_is_what_the_case_knows_of_the_way() {
        assertThat(last.atPort()).hasSize(20);
        assertThat(last.left()).hasSize(20);
        assertThat(last.readings()).hasSize(62);
    }

    @Test
    void box_7_has_an_open_lock_and_a_strange_seal_and_no_other_box_has_anything() {
        assertThat(last.irregularities())
                .extracting(Irregularity::kind, Irregularity::units, Irregularity::isOpen)
                .containsExactlyInAnyOrder(
                        tuple(Irregularity.Kind.LOCK_OPENED, List.of(BOX_7), false),
                        tuple(Irregularity.Kind.SEAL_DIFFERS, List.of(BOX_7), false));
        assertThat(last.irregularities())
                .allSatisfy(one -> assertThat(one.resolution().orElseThrow().by()).isEqualTo(CUU));
    }

    @Test
    void each_irregularity_holds_the_box_on_the_waybill_until_the_office_settles_it() {
        var placed = entries(EventCase.HOLD_PLACED);

        assertThat(placed)
                .extracting(
                        entry -> entry.getEvent().getHoldPlaced().getReasonCode(),
                        entry -> entry.getEvent().getHoldPlaced().getUnitsList())
                .containsExactlyInAnyOrder(
                        tuple("I-OPEN", List.of("DEMU3000088")),
                        tuple("I-NUM", List.of("DEMU3000088")));
        assertThat(entries(EventCase.HOLD_LIFTED)).hasSize(2);
        assertThat(view.getHoldsList())
                .hasSize(2)
                .allMatch(HoldView::hasLiftedAt)
                .extracting(HoldView::getLiftReason)
                .allMatch(reason -> reason.startsWith("customs case " + CASE + ": "))
                .allMatch(reason -> reason.contains("new seal and lock are on"));
    }

    @Test
    void goods_lie_under_conditions_until_the_laboratory_has_found_nothing_over_the_limits() {
        var stored =
                versions.all().stream()
                        .map(known -> known.supervision().orElseThrow())
                        .filter(known -> known.conditions().isPresent())
                        .toList();

        assertThat(stored.getFirst().standing(CheckKind.LABORATORY))
                .isEqualTo(Supervision.Standing.OPEN);
        assertThat(stored.getLast().standing(CheckKind.LABORATORY))
                .isEqualTo(Supervision.Standing.PASSED);
        assertThat(stored).noneMatch(Supervision::released);
        assertThat(last.samples().get("S-26-0908").standing()).hasSize(2);
    }

    @Test
    void the_fourteenth_day_is_a_sunday_so_the_full_declaration_has_until_the_monday() {
        assertThat(last.declareBy()).contains(LocalDate.of(2026, 9, 21));
    }

    @Test
    void goods_are_delivered_only_once_customs_has_cleared_them() {
        var cleared = entries(EventCase.CLEARANCE_GIVEN).getFirst().getRevision();

        assertThat(entries(EventCase.CASE_LINKED)).hasSize(1);
        assertThat(entries(EventCase.DELIVERY_CONFIRMED).getFirst().getRevision())
                .isGreaterThan(cleared);
        assertThat(versions.all().stream().map(CustomsCase::clearance).distinct()).hasSize(2);
    }

    private List<TimelineEntry> entries(EventCase kind) {
        return view.getTimelineList().stream()
                .filter(entry -> entry.getEvent().getEventCase() == kind)
                .toList();
    }
}
