package io.yidan.exchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.yidan.customs.CustomsCase;
import io.yidan.customs.Review;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.proto.customs.v1.GateSign;
import io.yidan.proto.event.v1.WaybillEvent.EventCase;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.WaybillView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.List;

/** The tomato paste after both journeys were played into one exchange: its waybill, its case, its gate. */
@ExtendWith(OncePlayed.class)
class PasteOfTheExchangeTest {
    private static final String CASE = "C202609150001";

    private final PlayedJourney exchange;
    private final PlaySummary play;
    private final PlaySummary.OfJourney summary;
    private WaybillView view;

    PasteOfTheExchangeTest(Played played) {
        exchange = played.exchange();
        play = played.summary();
        summary = play.of("B");
    }

    @BeforeEach
    void read() {
        try (var operator = exchange.as("MTO")) {
            view = operator.tracking().getAtLeast(summary.waybill(), summary.revision());
        }
    }

    /** At the gate the answers were those of B11, B12c, B19 and B23: another one would stand here as refused. */
    @Test
    void every_row_of_both_journeys_is_taken_and_every_answer_at_the_gate_is_the_one_expected() {
        assertThat(play.refusals()).isEmpty();
        assertThat(summary.waybill()).isEqualTo("DEMO0002202609140001");
        assertThat(summary.outcomes())
                .containsOnly(entry("ACCEPTED", 18), entry("DECIDED", 21), entry("ASKED", 5));
    }

    @Test
    void the_waybill_ends_closed_with_the_drums_delivered() {
        assertThat(view.getStage()).isEqualTo(Stage.STAGE_CLOSED);
        assertThat(view.getUnitsList()).hasSize(1);
        assertThat(view.getHoldsList()).isEmpty();
        assertThat(view.getContent().getCargoLines(0).getPackages()).isEqualTo(88);
    }

    @Test
    void customs_cleared_the_goods_before_they_were_delivered() {
        var cleared = recorded(EventCase.CLEARANCE_GIVEN);

        assertThat(recorded(EventCase.CASE_LINKED)).isBefore(cleared);
        assertThat(cleared)
                .isBetween(
                        Instant.parse("2026-09-16T03:20:05Z"),
                        recorded(EventCase.DELIVERY_CONFIRMED));
    }

    @Test
    void the_case_goes_from_stage_to_stage_and_a_new_tractor_opens_its_review_again() {
        assertThat(versions().stream().map(known -> known.stage().name()))
                .containsExactly(
                        "DECLARED",
                        "UNDER_REVIEW",
                        "DECIDED",
                        "UNDER_REVIEW",
                        "WAITING_DECISION",
                        "INSPECTING",
                        "PASSED",
                        "SEALED",
                        "EXITED",
                        "CLOSED");
    }

    @Test
    void the_decision_on_the_first_basis_is_void_and_the_one_on_the_second_stands() {
        var first = versions().get(2).review().orElseThrow();
        var changed = versions().get(3);
        var last = versions().getLast();

        assertThat(first.stands()).isTrue();
        assertThat(changed.review()).map(Review::stands).contains(false);
        assertThat(changed.basis()).isPresent().isNotEqualTo(first.basis());
        assertThat(last.standingReview()).map(Review::basis).isEqualTo(changed.basis());
        assertThat(last.review()).map(Review::bay).contains("6");
        assertThat(last.clearance()).isEqualTo(changed.basis());
    }

    @Test
    void the_gate_never_says_go_to_the_truck_between_the_swap_and_its_inspection() {
        assertThat(versions().stream().map(known -> GateAnswer.of(known).sign().name()))
                .containsExactly(
                        "WAIT", "WAIT", "GO", "WAIT", "WAIT", "INSPECT", "WAIT", "GO", "GO",
                        "STOP");
    }

    @Test
    void the_arrival_told_in_the_morning_after_is_kept_and_shown_as_late() {
        var arrived =
                view.getTimelineList().stream()
                        .filter(entry -> key(entry).equals("RDC:mv:5"))
                        .findFirst()
                        .orElseThrow();

        assertThat(arrived.getLagSeconds()).isGreaterThan(9 * 3600);
        assertThat(view.getAnomaliesList())
                .extracting(AnomalyView::getFactKey)
                .containsExactly("RDC:mv:5");
    }

    @Test
    void another_answer_at_the_gate_than_the_one_expected_is_a_refused_row() throws Exception {
        var now = exchange.clock().instant().plusSeconds(60);

        var asked = exchange.play(asking(now));

        assertThat(asked.refusals())
                .containsExactly("B99: STOP UNKNOWN, not GO RELEASE_ON_ARRIVAL");
        assertThat(asked.outcomes()).containsOnly(entry("REFUSED", 1));
    }

    @Test
    void what_was_to_be_asked_at_the_gate_earlier_is_not_asked_any_more() throws Exception {
        var asked = exchange.play(asking(Instant.parse("2026-09-15T12:19:02Z")));

        assertThat(asked.outcomes()).isEmpty();
    }

    private static DemoJourney asking(Instant when) {
        var go = GateSign.newBuilder().setSign("GO").setWhy("RELEASE_ON_ARRIVAL").build();
        var question = new Act.AskGate("新B0D299", go);
        return new DemoJourney(List.of(new Row("B", "B99", when, "CUP", List.of(question))));
    }

    /** The case after each of its steps. */
    private List<CustomsCase> versions() {
        return CaseVersions.of(exchange, CASE).all();
    }

    private Instant recorded(EventCase kind) {
        return view.getTimelineList().stream()
                .filter(entry -> entry.getEvent().getEventCase() == kind)
                .map(entry -> entry.getRecordedAt())
                .map(time -> Instant.ofEpochSecond(time.getSeconds(), time.getNanos()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is told of " + kind));
    }

    private static String key(TimelineEntry entry) {
        var fact = entry.getEvent().getFactRecorded();
        return "%s:%s:%s"
                .formatted(
                        fact.getOriginator(),
                        fact.getEnvelope().getSourceSystem(),
                        fact.getEnvelope().getEventId());
    }
}
