package io.yidan.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import io.yidan.bench.load.Wire;
import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.GetWaybillResponse;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc.TrackingServiceImplBase;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.FactEnvelope;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SeenTest {
    private static final String WAYBILL = "DEMO0001202608310001";

    @Test
    void a_waybill_that_shows_each_event_where_it_was_acknowledged_agrees() throws Exception {
        assertThat(seen(Map.of("a", 3L, "b", 4L))).isEmpty();
    }

    @Test
    void an_event_not_shown_one_shown_elsewhere_and_one_shown_twice_are_found() throws Exception {
        assertThat(seen(Map.of("z", 5L))).singleElement().asString().contains("shown at null");
        assertThat(seen(Map.of("a", 4L))).singleElement().asString().contains("shown at [3]");
        assertThat(seen(Map.of("c", 5L))).singleElement().asString().contains("shown at [5, 6]");
    }

    private static List<String> seen(Map<String, Long> told) throws Exception {
        try (var wire = Wire.of(new OneWaybill());
                var client =
                        YidanClient.connect(
                                "localhost:" + wire.server().getPort(),
                                BearerToken.of("any"),
                                ClientOptions.plaintext())) {
            return Seen.differences(client.tracking(), Map.of(WAYBILL, told));
        }
    }

    /** Shows a at 3, b at 4 and c twice. */
    private static final class OneWaybill extends TrackingServiceImplBase {
        @Override
        public void getWaybill(GetWaybillRequest request, StreamObserver<GetWaybillResponse> out) {
            var view =
                    WaybillView.newBuilder()
                            .addTimeline(TimelineEntry.newBuilder().setRevision(0))
                            .addTimeline(entry("a", 3))
                            .addTimeline(entry("b", 4))
                            .addTimeline(entry("c", 5))
                            .addTimeline(entry("c", 6));
            out.onNext(GetWaybillResponse.newBuilder().setWaybill(view).build());
            out.onCompleted();
        }

        private static TimelineEntry entry(String id, long revision) {
            var fact =
                    FactRecorded.newBuilder().setEnvelope(FactEnvelope.newBuilder().setEventId(id));
            return TimelineEntry.newBuilder()
                    .setRevision(revision)
                    .setEvent(WaybillEvent.newBuilder().setFactRecorded(fact))
                    .build();
        }
    }
}
