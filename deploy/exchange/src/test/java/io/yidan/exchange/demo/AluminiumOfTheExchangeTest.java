package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.tracking.v1.CustodyInterval;
import io.yidan.proto.tracking.v1.SealView;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.UnitView;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.Happening;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;

/** The aluminium after all journeys were played into one exchange: one box all the way, by road and rail. */
@ExtendWith(OncePlayed.class)
class AluminiumOfTheExchangeTest {
    private final PlayedJourney exchange;
    private final PlaySummary play;
    private final PlaySummary.OfJourney summary;
    private WaybillView view;

    AluminiumOfTheExchangeTest(Played played) {
        exchange = played.exchange();
        play = played.summary();
        summary = play.of("C");
    }

    @BeforeEach
    void read() {
        try (var operator = exchange.as("MTO")) {
            view = operator.tracking().getAtLeast(summary.waybill(), summary.revision());
        }
    }

    @Test
    void every_row_is_taken_and_the_waybill_ends_closed() {
        assertThat(play.refusals()).isEmpty();
        assertThat(summary.waybill()).isEqualTo("DEMO0003202609180001");
        assertThat(summary.outcomes()).containsOnlyKeys("ACCEPTED", "DECIDED");
        assertThat(view.getStage()).isEqualTo(Stage.STAGE_CLOSED);
        assertThat(view.getUnitsList()).hasSize(4).allMatch(UnitView::getDelivered);
    }

    @Test
    void nothing_is_odd_and_nothing_was_ever_held() {
        assertThat(view.getAnomaliesList()).isEmpty();
        assertThat(view.getHoldsList()).isEmpty();
        assertThat(view.getOwedList()).isEmpty();
    }

    @Test
    void each_box_bears_its_first_seal_to_the_end_and_was_read_four_times_as_affixed() {
        for (var unit : view.getUnitsList()) {
            assertThat(unit.getSealsList())
                    .as(unit.getUnit())
                    .singleElement()
                    .satisfies(
                            seal -> {
                                assertThat(seal.getLastRead()).isEqualTo(seal.getNumber());
                                assertThat(seal).returns(false, SealView::getDiffers);
                            });
            assertThat(readings(unit.getUnit())).as(unit.getUnit()).isEqualTo(4);
        }
    }

    @Test
    void somebody_has_each_box_at_every_moment_from_the_smelter_to_the_buyer() {
        for (var unit : view.getUnitsList()) {
            assertThat(unit.getCustodyList())
                    .as(unit.getUnit())
                    .extracting(CustodyInterval::getParty)
                    .containsExactly("SHP", "RDC", "TZD", "CNR", "TZZ", "RDC", "CNE");
        }
    }

    @Test
    void each_box_goes_by_truck_by_wagon_and_by_truck_and_is_itself_the_same_unit() {
        assertThat(view.getContent().getUnitsList()).hasSize(4);
        for (var unit : view.getUnitsList()) {
            assertThat(unit.getCarriedByList())
                    .as(unit.getUnit())
                    .extracting(means -> means.getMeans().getKind().name())
                    .containsExactly(
                            "MEANS_KIND_VEHICLE", "MEANS_KIND_WAGON_1435", "MEANS_KIND_VEHICLE");
        }
    }

    @Test
    void both_expectations_of_the_arrival_are_kept_with_who_gave_them() {
        var leg = view.getLegs(2);

        assertThat(leg.getEta().getSource()).isEqualTo("CNR");
        assertThat(leg.getEarlierEtasList())
                .extracting(eta -> eta.getSource())
                .containsExactly("MTO");
    }

    @Test
    void from_the_train_to_the_gate_it_took_two_hours_and_three_quarters() {
        var arrived = time(Happening.KindCase.ARRIVED, "CNR:mv:c8");
        var out = time(Happening.KindCase.GATE_OUT, "TZZ:out:c1");

        assertThat(Duration.between(arrived, out)).isEqualTo(Duration.ofMinutes(165));
    }

    private long readings(String unit) {
        return view.getTimelineList().stream()
                .map(entry -> entry.getEvent().getFactRecorded().getHappening())
                .filter(
                        told ->
                                told.hasSealChecked()
                                        && told.getSealChecked().getUnit().equals(unit))
                .count();
    }

    private Instant time(Happening.KindCase kind, String key) {
        return view.getTimelineList().stream()
                .filter(entry -> key(entry).equals(key))
                .filter(
                        entry ->
                                entry.getEvent().getFactRecorded().getHappening().getKindCase()
                                        == kind)
                .map(entry -> entry.getEventTime().getInstant().getAt())
                .map(at -> Instant.ofEpochSecond(at.getSeconds()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is told under " + key));
    }

    private static String key(io.yidan.proto.tracking.v1.TimelineEntry entry) {
        var fact = entry.getEvent().getFactRecorded();
        return "%s:%s:%s"
                .formatted(
                        fact.getOriginator(),
                        fact.getEnvelope().getSourceSystem(),
                        fact.getEnvelope().getEventId());
    }
}
