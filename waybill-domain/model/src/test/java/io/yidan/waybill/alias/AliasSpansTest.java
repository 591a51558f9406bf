package io.yidan.waybill.alias;

import static io.yidan.waybill.testing.JourneyA.ALASHANKOU;
import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOLT_7;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.JourneyA.BOX_12;
import static io.yidan.waybill.testing.JourneyA.BOX_7;
import static io.yidan.waybill.testing.JourneyA.CHANGJI;
import static io.yidan.waybill.testing.JourneyA.NEW_BOLT_7;
import static io.yidan.waybill.testing.JourneyA.SHIPPER_SEAL_7;
import static io.yidan.waybill.testing.JourneyA.TRUCK_1;
import static io.yidan.waybill.testing.JourneyA.WAGON_1;
import static io.yidan.waybill.testing.JourneyA.WIDE_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.happening.Custody;
import io.yidan.waybill.happening.Moved;
import io.yidan.waybill.happening.Movement;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Under which numbers the yard knows the boxes of journey A, and when. */
class AliasSpansTest {
    private static final Instant ISSUED = Times.at("2026-08-31T16:40+08:00").at();
    private final Scene scene = Scene.issued();
    private Optional<Instant> over = Optional.empty();

    @Test
    void a_box_is_known_by_its_number_from_the_issue_until_it_is_delivered() {
        tell(fact("RDC", "dlv", "1").at("2026-09-07T18:50+08:00").delivered(BOX_1));

        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-08-31T16:39+08:00")).isEmpty();
        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-08-31T16:40+08:00"))
                .containsExactly(BOX_1);
        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-09-07T18:50+08:00"))
                .containsExactly(BOX_1);
        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-09-07T18:51+08:00")).isEmpty();
        assertThat(units(AliasScheme.CONTAINER, BOX_7.value(), "2026-09-07T18:51+08:00"))
                .containsExactly(BOX_7);
    }

    @Test
    void what_is_told_of_a_box_before_the_issue_belongs_to_it() {
        tell(fact("SHP", "stuff", "1").at("2026-08-30T08:10+08:00").stuffed(BOX_1));

        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-08-31T09:00+08:00"))
                .containsExactly(BOX_1);
    }

    @Test
    void no_number_outlives_the_waybill() {
        over = Optional.of(Times.at("2026-09-15T10:00+08:00").at());

        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-09-15T09:59+08:00"))
                .hasSize(1);
        assertThat(units(AliasScheme.CONTAINER, BOX_1.value(), "2026-09-15T10:00+08:00")).isEmpty();
    }

    @Test
    void a_wagon_means_a_box_while_it_is_on_it() {
        tell(
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1),
                fact("PTA", "off", "1").at("2026-09-06T10:50+08:00").dissociated(WIDE_1, BOX_1),
                fact("PTA", "on", "1").at("2026-09-06T10:50+08:00").associated(WAGON_1, BOX_1));

        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-04T09:19+05:00")).isEmpty();
        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-06T10:49+08:00"))
                .containsExactly(BOX_1);
        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-06T10:50+08:00")).isEmpty();
        assertThat(units(AliasScheme.WAGON, WAGON_1.id(), "2026-09-06T10:50+08:00"))
                .containsExactly(BOX_1);
    }

    @Test
    void a_day_counts_whole_at_both_ends() {
        tell(
                fact("KZR", "assoc", "1").on("2026-09-04", Times.ALMATY).associated(WIDE_1, BOX_1),
                fact("PTA", "off", "1")
                        .on("2026-09-06", Times.SHANGHAI)
                        .dissociated(WIDE_1, BOX_1));

        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-04T00:00+05:00")).hasSize(1);
        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-06T23:59+08:00")).hasSize(1);
        assertThat(units(AliasScheme.WAGON, WIDE_1.id(), "2026-09-07T00:00+08:00")).isEmpty();
    }

    @Test
    void it_is_known_when_a_truck_went_off_with_a_box() {
        tell(
                fact("TCJ", "load", "1").at("2026-09-07T15:20+08:00").associated(TRUCK_1, BOX_1),
                fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00").gateOut(CHANGJI, TRUCK_1),
                fact("TCJ", "load", "12").at("2026-09-07T21:10+08:00").associated(TRUCK_1, BOX_12));

        assertThat(spans())
                .filteredOn(span -> span.alias().scheme() == AliasScheme.PLATE)
                .extracting(AliasSpan::unit, AliasSpan::left)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(BOX_1),
                                Optional.of(Times.at("2026-09-07T16:05+08:00").at())),
                        org.assertj.core.groups.Tuple.tuple(Optional.of(BOX_12), Optional.empty()));
    }

    @Test
    void a_seal_means_its_box_until_it_is_broken_or_replaced() {
        tell(
                fact("SHP", "seal", "7").at("2026-09-03T18:05+05:00").sealed(BOX_7, SHIPPER_SEAL_7),
                fact("CUP", "seal", "7").at("2026-09-06T18:20+08:00").sealed(BOX_7, BOLT_7),
                fact("CUP", "cut", "7")
                        .at("2026-09-07T06:12+08:00")
                        .sealBroken(BOX_7, SHIPPER_SEAL_7),
                fact("CUU", "seal", "7")
                        .at("2026-09-07T15:52+08:00")
                        .sealReplaced(BOX_7, BOLT_7, NEW_BOLT_7));

        assertThat(units(AliasScheme.SEAL, "SHP-0007", "2026-09-07T06:12+08:00")).hasSize(1);
        assertThat(units(AliasScheme.SEAL, "SHP-0007", "2026-09-07T06:13+08:00")).isEmpty();
        assertThat(units(AliasScheme.SEAL, "QG-2007", "2026-09-07T15:52+08:00")).hasSize(1);
        assertThat(units(AliasScheme.SEAL, "QG-2007", "2026-09-07T15:53+08:00")).isEmpty();
        assertThat(units(AliasScheme.SEAL, "QG-3007", "2026-09-07T15:53+08:00")).hasSize(1);
    }

    @Test
    void a_rail_note_means_the_waybill_on_the_leg_of_its_carrier_by_its_number_too() {
        tell(received("SMGS note 30260904", BOX_1, BOX_7, BOX_12));

        assertThat(at(AliasScheme.RAIL_NOTE, "30260904", "2026-09-04T15:10+05:00"))
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.leg()).contains(1);
                            assertThat(span.unit()).isEmpty();
                        });
        assertThat(at(AliasScheme.RAIL_NOTE, "SMGS NOTE 30260904", "2026-09-04T15:10+05:00"))
                .hasSize(1);
    }

    @Test
    void a_rail_note_of_some_boxes_means_those() {
        tell(received("30260904", BOX_1, BOX_7));

        assertThat(units(AliasScheme.RAIL_NOTE, "30260904", "2026-09-05T00:00+05:00"))
                .containsExactlyInAnyOrder(BOX_1, BOX_7);
    }

    @Test
    void a_train_number_means_what_left_under_it_until_the_end_of_the_leg() {
        var onWagon = new Moved(List.of(), Optional.of(WIDE_1));
        tell(
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1),
                fact("KZR", "mv", "1")
                        .at("2026-09-04T16:32+05:00")
                        .what(BALKHASH, new Movement.Departed(onWagon, "2207")),
                fact("KZR", "mv", "7").at("2026-09-06T06:50+08:00").arrived(ALASHANKOU, BOX_1));

        assertThat(units(AliasScheme.TRAIN, "2207", "2026-09-05T10:00+05:00"))
                .containsExactly(BOX_1);
        assertThat(units(AliasScheme.TRAIN, "2207", "2026-09-06T06:51+08:00")).isEmpty();
    }

    @Test
    void a_weigh_slip_means_the_box_it_weighed() {
        tell(fact("PLT", "scale", "5501").at("2026-09-07T18:14+08:00").weighed(BOX_1, 28_000_000));

        assertThat(units(AliasScheme.WEIGH_SLIP, "5501", "2026-09-07T18:14+08:00"))
                .containsExactly(BOX_1);
    }

    @Test
    void what_is_withdrawn_or_only_planned_gives_no_number() {
        tell(
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1),
                fact("KZR", "assoc", "1").withdrawn(),
                fact("PTA", "on", "1")
                        .as(io.yidan.waybill.fact.Classifier.PLANNED)
                        .at("2026-09-06T10:50+08:00")
                        .associated(WAGON_1, BOX_1));

        assertThat(spans()).noneMatch(span -> span.alias().scheme() == AliasScheme.WAGON);
    }

    private static Fact received(String reference, UnitId... units) {
        return fact("KZR", "smgs", "1")
                .at("2026-09-04T15:10+05:00")
                .what(new Custody.CargoReceived(List.of(units), reference, Optional.empty(), ""));
    }

    private void tell(Fact... facts) {
        scene.tell(facts);
    }

    private List<AliasSpan> spans() {
        var waybill = scene.waybill();
        return AliasSpans.of(
                waybill.content().orElseThrow(),
                waybill.facts(),
                waybill.handovers().values(),
                new Life(ISSUED, over));
    }

    private List<AliasSpan> at(AliasScheme scheme, String value, String time) {
        var instant = Times.at(time).at();
        return spans().stream()
                .filter(span -> span.alias().equals(new Alias(scheme, value)))
                .filter(span -> !span.from().isAfter(instant))
                .filter(span -> span.to().filter(end -> !end.isAfter(instant)).isEmpty())
                .toList();
    }

    private List<UnitId> units(AliasScheme scheme, String value, String time) {
        return at(scheme, value, time).stream().map(span -> span.unit().orElseThrow()).toList();
    }
}
