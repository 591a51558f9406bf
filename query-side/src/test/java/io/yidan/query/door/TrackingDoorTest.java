package io.yidan.query.door;

import static io.yidan.query.Sample.WAYBILL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.util.Timestamps;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.yidan.access.Caller;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc.TrackingServiceBlockingStub;
import io.yidan.proto.tracking.v1.WatchWaybillRequest;
import io.yidan.proto.type.v1.Problem;
import io.yidan.query.Sample;
import io.yidan.query.Story;
import io.yidan.query.TestExchange;
import io.yidan.query.door.grpc.TrackingDoor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

class TrackingDoorTest {
    private final TestExchange exchange = new TestExchange();
    private Optional<Caller> caller = Optional.of(new Caller(Sample.PLANT));
    private final TrackingDoor door = new TrackingDoor(exchange.views, () -> caller);
    private Wire wire;
    private TrackingServiceBlockingStub stub;

    @BeforeEach
    void open() {
        wire = Wire.to(door);
        stub = TrackingServiceGrpc.newBlockingStub(wire.channel());
        exchange.append(WAYBILL, Story.issued(WAYBILL).toArray());
        exchange.project();
    }

    @AfterEach
    void close() {
        wire.close();
        door.close();
        exchange.close();
    }

    @Test
    void a_party_reads_its_waybill_by_the_printed_number_too() {
        var view = stub.getWaybill(get(WAYBILL.printed()).build()).getWaybill();

        assertThat(view.getStage()).isEqualTo(Stage.STAGE_ISSUED);
        assertThat(view.getContent().getUnitsCount()).isEqualTo(3);
    }

    @Test
    void as_of_answers_with_what_was_known() {
        var before = Timestamps.fromMillis(TestExchange.START.toEpochMilli() - 1);

        assertThatThrownBy(() -> stub.getWaybill(get(WAYBILL.value()).setAsOf(before).build()))
                .satisfies(failure -> isStatus(failure, Status.Code.NOT_FOUND));
    }

    @Test
    void a_foreign_caller_gets_not_found_in_the_same_words() {
        caller = Optional.of(new Caller(Sample.STRANGER));

        assertThatThrownBy(() -> stub.getWaybill(get(WAYBILL.value()).build()))
                .satisfies(failure -> isStatus(failure, Status.Code.NOT_FOUND))
                .hasMessageContaining("there is no waybill " + WAYBILL + ", or you cannot see it");
    }

    @Test
    void nobody_gets_nothing() {
        caller = Optional.empty();

        assertThatThrownBy(() -> stub.getWaybill(get(WAYBILL.value()).build()))
                .satisfies(failure -> isStatus(failure, Status.Code.UNAUTHENTICATED));
    }

    @Test
    void a_read_model_that_is_behind_says_so_before_the_deadline() {
        stub.getWaybill(get(WAYBILL.value()).build());

        assertThatThrownBy(
                        () ->
                                stub.withDeadlineAfter(3_000, TimeUnit.MILLISECONDS)
                                        .getWaybill(get(WAYBILL.value()).setMinRevision(9).build()))
                .satisfies(failure -> isStatus(failure, Status.Code.UNAVAILABLE))
                .hasMessageContaining("revision 2 is reached so far");
    }

    @Test
    void a_number_that_cannot_be_right_is_answered_with_a_problem() {
        assertThatThrownBy(() -> stub.getWaybill(get("DEMO0001202613310001").build()))
                .satisfies(failure -> isStatus(failure, Status.Code.INVALID_ARGUMENT))
                .satisfies(
                        failure ->
                                assertThat(problem(failure).getCode())
                                        .isEqualTo("IDENTIFIER_DATE"));
    }

    @Test
    void a_watch_shows_the_state_now_and_then_each_change() {
        var request = WatchWaybillRequest.newBuilder().setWaybillNumber(WAYBILL.value()).build();
        var states = stub.withDeadlineAfter(10, TimeUnit.SECONDS).watchWaybill(request);
        assertThat(states.next().getWaybill().getRevision()).isEqualTo(2);

        exchange.append(WAYBILL, Story.RECEIVED);
        exchange.project();
        assertThat(states.next().getWaybill().getRevision()).isEqualTo(3);
    }

    private static GetWaybillRequest.Builder get(String number) {
        return GetWaybillRequest.newBuilder().setWaybillNumber(number);
    }

    private static Problem problem(Throwable failure) throws Exception {
        return StatusProto.fromThrowable(failure).getDetails(0).unpack(Problem.class);
    }

    private static void isStatus(Throwable failure, Status.Code code) {
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(code);
    }
}
