package io.yidan.client.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.TimePrecision;

import org.junit.jupiter.api.Test;

import java.time.DateTimeException;
import java.time.Instant;

class LegEventsTest {
    private static final String BOX = "DEMU3000025";
    private final LegEvents waybill = LegEvents.on("DEMO0001202608310001");

    @Test
    void a_departure_is_one_line() {
        var event =
                waybill.fact("mv", "1")
                        .revision(1)
                        .at("2026-09-04T16:32+05:00")
                        .place(Places.unlocode("KZBAH"))
                        .leg(1)
                        .departed(BOX);

        assertThat(event.getWaybillNumber()).isEqualTo("DEMO0001202608310001");
        assertThat(event.getEnvelope().getSourceSystem()).isEqualTo("mv");
        assertThat(event.getEnvelope().getClassifier()).isEqualTo(Classifier.CLASSIFIER_ACTUAL);
        assertThat(event.getEnvelope().getPlace().getScheme())
                .isEqualTo(PlaceScheme.PLACE_SCHEME_UNLOCODE);
        assertThat(event.getHappening().getDeparted().getMoved().getUnitsList())
                .containsExactly(BOX);
    }

    @Test
    void a_moment_keeps_its_offset_and_how_finely_it_was_told() {
        var minute = EventTimes.zoned("2026-09-06T06:50+08:00");
        var second = EventTimes.zoned("2026-09-06T06:50:00+08:00");

        assertThat(minute.getAt().getSeconds())
                .isEqualTo(Instant.parse("2026-09-05T22:50:00Z").getEpochSecond());
        assertThat(minute.getOffsetMinutes()).isEqualTo(480);
        assertThat(minute.getPrecision()).isEqualTo(TimePrecision.TIME_PRECISION_MINUTE);
        assertThat(second.getPrecision()).isEqualTo(TimePrecision.TIME_PRECISION_SECOND);
    }

    @Test
    void an_offset_of_zero_is_a_value() {
        assertThat(EventTimes.zoned("2026-09-06T06:50Z").hasOffsetMinutes()).isTrue();
    }

    @Test
    void a_moment_without_an_offset_is_not_taken() {
        assertThatThrownBy(() -> EventTimes.moment("2026-09-06T06:50"))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> EventTimes.day("2026-09-01", "nowhere"))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_day_stays_a_day() {
        var event = waybill.fact("doc", "4").onDay("2026-09-01", "Asia/Almaty").stuffed(BOX);

        assertThat(event.getEnvelope().getEventTime().getDay().getDate()).isEqualTo("2026-09-01");
    }

    @Test
    void a_withdrawal_carries_no_happening() {
        var event =
                waybill.fact("gate", "41")
                        .at("2026-09-07T16:02+08:00")
                        .withdrawn("C-MIX", "gate:42");

        assertThat(event.hasHappening()).isFalse();
        assertThat(event.getEnvelope().getWithdrawal().getReplacedBy()).isEqualTo("gate:42");
    }

    @Test
    void water_found_by_a_laboratory_is_one_line_and_holds_for_all_units_if_none_is_named() {
        var event =
                waybill.fact("res", "90-1")
                        .at("2026-09-09T10:15+08:00")
                        .place(Places.own("CN-FK-PLANT1"))
                        .moistureFound(812, "105 °C", "S-26-0908");

        var found = event.getHappening().getMoistureFound();
        assertThat(found.getMoistureHundredths()).isEqualTo(812);
        assertThat(found.getSample()).isEqualTo("S-26-0908");
        assertThat(found.getUnitsList()).isEmpty();
    }

    @Test
    void a_correction_is_a_higher_revision_with_a_reason() {
        var event =
                waybill.fact("assoc", "7")
                        .correction(2, "C-MIX")
                        .at("2026-09-04T09:20+05:00")
                        .associated(MeansKind.MEANS_KIND_WAGON_1520, "94990041", BOX);

        assertThat(event.getEnvelope().getRevision()).isEqualTo(2);
        assertThat(event.getEnvelope().getCorrectionCode()).isEqualTo("C-MIX");
        assertThat(event.getHappening().getUnitAssociated().getMeans().getId())
                .isEqualTo("94990041");
    }
}
