package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.Standing;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is late, told twice, contradicted, corrected or withdrawn in the journey, as it stands in the end. */
@ExtendWith(OncePlayed.class)
class OdditiesOfTheJourneyTest {

    private static final Instant END = DemoJourney.copper().rows().getLast().recorded();

    private final PlaySummary.OfJourney summary;
    private final WaybillView view;

    OdditiesOfTheJourneyTest(Played played) {
        summary = played.summary().of("A");
        try (var operator = played.exchange().as("MTO")) {
            operator.tracking().getAtLeast(summary.waybill(), summary.revision());
            view = operator.tracking().getAsOf(summary.waybill(), END);
        }
    }

    @Test
    void every_act_has_the_outcome_that_was_planned() {
        assertThat(summary.outcomes())
                .containsOnly(
                        entry("ACCEPTED", 656),
                        entry("DECIDED", 155),
                        entry("DUPLICATE", 21),
                        entry("CONFLICT", 20),
                        entry("UNMATCHED", 1),
                        entry("STALE", 1));
    }

    @Test
    void the_slip_without_a_box_waits_for_the_truck_and_is_then_of_box_1() {
        var slip = told("PLT", "scale", "5501").getFirst();

        assertThat(slip.getEvent().getFactRecorded().getHappening().getWeighed().getUnit())
                .isEqualTo("DEMU3000025");
        assertThat(recorded(slip)).isAfterOrEqualTo("2026-09-07T10:31:00Z");
    }

    @Test
    void a_departure_told_two_days_late_stands_in_its_place() {
        var late = told("KZR", "mv", "30260904:Aktogay:departed:94990017:DEMU3000025").getFirst();

        assertThat(recorded(late)).isAfterOrEqualTo("2026-09-07T01:02:11Z");
        assertThat(late.getLagSeconds()).isGreaterThan(47 * 3600);
        assertThat(late.getStanding()).isEqualTo(Standing.STANDING_STANDS);
    }

    @Test
    void a_departure_told_after_the_arrival_stands_before_it() {
        var departed = told("CNR", "mv", id("/963F/62C9/5C71/53E3", "departed"));
        var arrived = told("CNR", "mv", id("/660C/5409", "arrived"));

        assertThat(departed.getFirst().getRevision())
                .isGreaterThan(arrived.getFirst().getRevision());
        assertThat(happened(departed.getFirst())).isBefore(happened(arrived.getFirst()));
        assertThat(view.getTimelineList().indexOf(departed.getFirst()))
                .isLessThan(view.getTimelineList().indexOf(arrived.getFirst()));
    }

    @Test
    void of_two_arrivals_at_kuitun_the_one_in_the_yard_log_stands_for_every_box() {
        for (var box : BoxLine.all()) {
            var tellings = told("CNR", "mv", id("/594E/5C6F", "arrived", box));

            assertThat(tellings)
                    .extracting(OdditiesOfTheJourneyTest::happened, TimelineEntry::getStanding)
                    .containsExactlyInAnyOrder(
                            tuple(Instant.parse("2026-09-06T20:31:00Z"), Standing.STANDING_STANDS),
                            tuple(
                                    Instant.parse("2026-09-06T20:13:00Z"),
                                    Standing.STANDING_SET_ASIDE));
        }
    }

    @Test
    void a_gate_in_under_the_wrong_box_is_withdrawn_and_replaced() {
        assertThat(told("TCJ", "gate", "41:1"))
                .filteredOn(entry -> entry.getEvent().getFactRecorded().hasHappening())
                .extracting(TimelineEntry::getStanding)
                .containsExactly(Standing.STANDING_WITHDRAWN);
        assertThat(told("TCJ", "gate", "42:1"))
                .extracting(TimelineEntry::getStanding)
                .containsExactly(Standing.STANDING_STANDS);
    }

    @Test
    void a_corrected_slip_stands_whichever_telling_came_last() {
        assertThat(standings("5512")).isEqualTo(corrected());
        assertThat(standings("5513")).isEqualTo(corrected());
    }

    @Test
    void a_drivers_clock_that_is_ahead_is_seen() {
        var delivered = told("RDC", "road", "RD2609070016:DEMU3000180:delivered").getFirst();

        assertThat(delivered.getLagSeconds()).isBetween(-540L, -500L);
    }

    @Test
    void what_does_not_fit_in_the_end_is_about_the_seals_of_box_7() {
        assertThat(view.getAnomaliesList())
                .filteredOn(anomaly -> !anomaly.getCode().equals("ONE_SIDED_CUSTODY"))
                .isNotEmpty()
                .extracting(AnomalyView::getUnit)
                .containsOnly("DEMU3000088");
    }

    private static Map<Long, Standing> corrected() {
        return Map.of(1L, Standing.STANDING_CORRECTED, 2L, Standing.STANDING_STANDS);
    }

    private Map<Long, Standing> standings(String slip) {
        return told("PLT", "scale", slip).stream()
                .collect(
                        Collectors.toMap(
                                entry ->
                                        entry.getEvent()
                                                .getFactRecorded()
                                                .getEnvelope()
                                                .getRevision(),
                                TimelineEntry::getStanding));
    }

    /** As RAIL-1 names what box 1 did at a station. */
    private static String id(String station, String act) {
        return id(station, act, BoxLine.all().getFirst());
    }

    private static String id(String station, String act, BoxLine box) {
        return "30260906:85012:%s:%s:%s:%s"
                .formatted(station, act, box.text("standard"), box.text("box"));
    }

    private List<TimelineEntry> told(String party, String system, String id) {
        return view.getTimelineList().stream()
                .filter(
                        entry -> {
                            var fact = entry.getEvent().getFactRecorded();
                            return fact.getOriginator().equals(party)
                                    && fact.getEnvelope().getSourceSystem().equals(system)
                                    && fact.getEnvelope().getEventId().equals(id);
                        })
                .toList();
    }

    private static Instant recorded(TimelineEntry entry) {
        return Instant.ofEpochSecond(entry.getRecordedAt().getSeconds());
    }

    private static Instant happened(TimelineEntry entry) {
        return Instant.ofEpochSecond(entry.getEventTime().getInstant().getAt().getSeconds());
    }
}
