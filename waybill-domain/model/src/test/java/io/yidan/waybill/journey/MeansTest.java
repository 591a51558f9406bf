package io.yidan.waybill.journey;

import static io.yidan.waybill.testing.JourneyA.*;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.Times;
import io.yidan.waybill.value.Means;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class MeansTest {
    private final Scene scene = Scene.issued();

    @Test
    void a_means_moves_the_units_that_are_on_it_then() {
        scene.tell(
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_1),
                fact("KZR", "assoc", "1")
                        .at("2026-09-04T09:20+05:00")
                        .associated(WIDE_1, BOX_1, BOX_7));

        assertThat(progress(BOX_1)).isEqualTo(Progress.UNDER_WAY);
        assertThat(progress(BOX_7)).isEqualTo(Progress.UNDER_WAY);
        assertThat(progress(BOX_12)).isEqualTo(Progress.PLANNED);
    }

    @Test
    void what_was_taken_off_before_stays_behind() {
        scene.tell(
                fact("KZR", "assoc", "1")
                        .at("2026-09-04T09:20+05:00")
                        .associated(WIDE_1, BOX_1, BOX_7),
                fact("KZR", "off", "7").at("2026-09-04T12:00+05:00").dissociated(WIDE_1, BOX_7),
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_1));

        assertThat(progress(BOX_7)).isEqualTo(Progress.PLANNED);
        assertThat(scene.way(BOX_7).carriedBy())
                .containsExactly(
                        new MeansSpan(
                                WIDE_1,
                                Times.at("2026-09-04T09:20+05:00"),
                                Optional.of(Times.at("2026-09-04T12:00+05:00"))));
        assertThat(scene.way(BOX_7).means()).isEmpty();
    }

    @Test
    void what_was_set_on_in_the_same_minute_goes_along() {
        scene.tell(
                fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_1),
                fact("KZR", "assoc", "1").at("2026-09-04T16:32+05:00").associated(WIDE_1, BOX_1));

        assertThat(progress(BOX_1)).isEqualTo(Progress.UNDER_WAY);
    }

    @Test
    void an_empty_means_is_pointed_out_until_it_is_known_what_it_carried() {
        scene.tell(fact("KZR", "mv", "1").at("2026-09-04T16:32+05:00").departed(BALKHASH, WIDE_1));
        assertThat(kinds()).containsExactly(Anomaly.Kind.MEANS_EMPTY);

        scene.tell(
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_unit_cannot_be_on_two_wagons() {
        scene.tell(
                fact("PTA", "xfer", "1").at("2026-09-06T10:50+08:00").associated(WAGON_1, BOX_1),
                fact("KZR", "assoc", "1").at("2026-09-04T09:20+05:00").associated(WIDE_1, BOX_1));
        assertThat(kinds()).containsExactly(Anomaly.Kind.ON_TWO_MEANS);
        assertThat(scene.way(BOX_1).means()).contains(WAGON_1);

        scene.tell(fact("PTA", "off", "1").at("2026-09-06T10:50+08:00").dissociated(WIDE_1, BOX_1));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_trailer_and_the_vehicle_before_it_go_together() {
        var trailer = new Means(Means.Kind.TRAILER, "新B0101挂");
        scene.tell(
                fact("RDC", "assoc", "1").at("2026-09-07T15:20+08:00").associated(trailer, BOX_1),
                fact("RDC", "assoc", "2").at("2026-09-07T15:30+08:00").associated(TRUCK_1, BOX_1),
                fact("TCJ", "out", "1").at("2026-09-07T16:05+08:00").gateOut(CHANGJI, trailer));

        assertThat(kinds()).isEmpty();
        assertThat(scene.way(BOX_1).leg()).isEqualTo(5);
    }

    @Test
    void loading_and_unloading_are_setting_on_and_taking_off() {
        scene.tell(
                fact("TCJ", "load", "1")
                        .at("2026-09-07T15:20+08:00")
                        .loaded(CHANGJI, TRUCK_7, BOX_7));
        assertThat(scene.way(BOX_7).means()).contains(TRUCK_7);

        scene.tell(fact("PLT", "unl", "1").at("2026-09-07T18:20+08:00").unloaded(PLANT, BOX_7));
        assertThat(scene.way(BOX_7).means()).isEmpty();
        assertThat(scene.way(BOX_7).place()).contains(PLANT);
    }

    private Progress progress(UnitId unit) {
        return scene.way(unit).legs().getFirst().progress();
    }

    private List<Anomaly.Kind> kinds() {
        return scene.journey().anomalies().stream()
                .map(Anomaly::kind)
                .filter(kind -> kind != Anomaly.Kind.ONE_SIDED_CUSTODY)
                .toList();
    }
}
