package io.yidan.gateway.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.CheckLegEventsRequest;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventCheck;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceBlockingStub;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.Progress;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.type.v1.Delivered;
import io.yidan.proto.type.v1.Departed;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Moved;
import io.yidan.proto.type.v1.Personal;
import io.yidan.proto.type.v1.Problem;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A carrier asks what would happen before it dares to send. */
class CheckTest {
    private static final TestDoor DOOR = new TestDoor();

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void each_happening_is_answered_in_its_place_and_a_bad_one_stops_no_other() {
        var checks =
                check(
                                Events.arrived("good").build(),
                                Events.arrived("bad").clearHappening().build(),
                                box("digit", "DEMU3000086"),
                                box("unit", "DEMU3000046"),
                                leg("leg", 3),
                                Events.arrived("nobody's")
                                        .setWaybillNumber("DEMO0001202608310099")
                                        .setEnvelope(Events.envelope("nobodys"))
                                        .build(),
                                Events.arrived("good").build())
                        .getChecksList();

        assertThat(checks)
                .extracting(CheckTest::told)
                .containsExactly(
                        "OUTCOME_ACCEPTED",
                        "HAPPENING_MISSING event",
                        "CHECK_DIGIT event.happening.arrived.moved.units[0]",
                        "UNIT_UNKNOWN ",
                        "FOREIGN_LEG ",
                        "OUTCOME_UNMATCHED",
                        "OUTCOME_DUPLICATE");
        assertThat(checks.getFirst().getWaybillNumber()).isEqualTo(JourneyA.WAYBILL.value());
        assertThat(checks.getLast().getFirstOutcome()).isEqualTo(Outcome.OUTCOME_ACCEPTED);
    }

    @Test
    void what_is_refused_here_is_refused_like_that_when_it_is_posted() {
        for (var event : List.of(box("a", "DEMU3000086"), leg("b", 3), box("c", "DEMU3000046"))) {
            var foreseen = check(event).getChecks(0);
            var post = PostLegEventRequest.newBuilder().setEvent(event).build();

            var posted = Answers.to(() -> as("KZR").postLegEvent(post));

            assertThat(posted.problems()).isEqualTo(foreseen.getProblemsList());
            assertThat(posted.status().getCode().value()).isEqualTo(foreseen.getStatusCode());
        }
    }

    @Test
    void it_is_told_how_the_waybill_would_stand_and_what_would_not_fit() {
        var left =
                Events.arrived("left")
                        .setHappening(
                                Happening.newBuilder()
                                        .setDeparted(
                                                Departed.newBuilder()
                                                        .setMoved(
                                                                Moved.newBuilder()
                                                                        .addUnits(
                                                                                JourneyA.BOX_7
                                                                                        .value()))));
        left.getEnvelopeBuilder()
                .getEventTimeBuilder()
                .getInstantBuilder()
                .getAtBuilder()
                .setSeconds(1_788_700_000);
        left.getEnvelopeBuilder().getPlaceBuilder().setCode("KZBAH");

        var ahead = check(Events.arrived("came").build(), left.build()).getWaybills(0);

        assertThat(ahead.getWaybillNumber()).isEqualTo(JourneyA.WAYBILL.value());
        assertThat(ahead.getRevisionThen()).isEqualTo(ahead.getRevisionNow() + 2);
        assertThat(ahead.getStageNow()).isEqualTo(Stage.STAGE_ISSUED);
        assertThat(ahead.getStageThen()).isEqualTo(Stage.STAGE_IN_EXECUTION);
        assertThat(ahead.getLegs(0).getMostNow()).isEqualTo(Progress.PROGRESS_PLANNED);
        assertThat(ahead.getLegs(0).getMostThen()).isNotEqualTo(Progress.PROGRESS_PLANNED);
        assertThat(ahead.getAnomaliesList())
                .extracting(AnomalyView::getCode)
                .contains("ARRIVED_BEFORE_DEPARTURE");
    }

    @Test
    void nothing_is_told_to_the_waybill_and_no_key_is_made_for_a_person() {
        int before = DOOR.commands.told.size();
        var delivered =
                Delivered.newBuilder()
                        .addUnits(JourneyA.BOX_7.value())
                        .setSignatory(Personal.newBuilder().setClear("Example Person"));

        var answer =
                check(
                        Events.arrived("named")
                                .setHappening(Happening.newBuilder().setDelivered(delivered))
                                .build());

        assertThat(answer.getChecksCount()).isEqualTo(1);
        assertThat(DOOR.commands.told).hasSize(before);
        assertThat(answer.toString()).doesNotContain("Example Person");
    }

    @Test
    void none_and_more_than_a_thousand_are_refused_as_a_list() {
        Answers.to(() -> as("KZR").checkLegEvents(CheckLegEventsRequest.getDefaultInstance()))
                .is(Code.INVALID_ARGUMENT, "LIST_SIZE", "events");
        var many = Collections.nCopies(1_001, Events.arrived("many").build());
        Answers.to(
                        () ->
                                as("KZR")
                                        .checkLegEvents(
                                                CheckLegEventsRequest.newBuilder()
                                                        .addAllEvents(many)
                                                        .build()))
                .is(Code.INVALID_ARGUMENT, "LIST_SIZE", "events");
    }

    @Test
    void one_more_than_may_be_under_way_comes_again_later() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        DOOR.commands.beforeTrying =
                () -> {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> check(Events.arrived("slow").build()));
            begun.await();
            Answers.to(() -> check(Events.arrived("more").build()))
                    .is(Code.RESOURCE_EXHAUSTED, "BUSY", "");
            goOn.countDown();
            assertThat(first.get().getChecksCount()).isEqualTo(1);
        } finally {
            DOOR.commands.beforeTrying = () -> {};
        }
        assertThat(check(Events.arrived("later").build()).getChecksCount()).isEqualTo(1);
    }

    @Test
    void while_what_is_kept_cannot_be_read_nothing_is_foreseen() {
        DOOR.commands.triable = false;
        try {
            Answers.to(() -> check(Events.arrived("blind").build()))
                    .is(Code.UNAVAILABLE, "UNREACHABLE", "");
        } finally {
            DOOR.commands.triable = true;
        }
    }

    private static LegEvent box(String id, String unit) {
        var event = Events.arrived(id);
        event.getHappeningBuilder().getArrivedBuilder().getMovedBuilder().setUnits(0, unit);
        return event.build();
    }

    private static LegEvent leg(String id, int leg) {
        var event = Events.arrived(id);
        event.getEnvelopeBuilder().setLeg(leg);
        return event.build();
    }

    private static String told(LegEventCheck check) {
        return check.getProblemsCount() == 0
                ? check.getOutcome().name()
                : told(check.getProblems(0));
    }

    private static String told(Problem problem) {
        return problem.getCode() + " " + problem.getField();
    }

    private static CheckLegEventsResponse check(LegEvent... events) {
        return as("KZR")
                .checkLegEvents(
                        CheckLegEventsRequest.newBuilder().addAllEvents(List.of(events)).build());
    }

    private static LegEventServiceBlockingStub as(String party) {
        return LegEventServiceGrpc.newBlockingStub(DOOR.channel).withInterceptors(DOOR.as(party));
    }
}
