package io.yidan.bench.load;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;

import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc.LegEventServiceImplBase;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Turns every third event away at first, as an exchange does that has too much to do, and keeps it when it comes again. */
final class BusyExchange extends LegEventServiceImplBase {
    final Map<String, Long> kept = new ConcurrentHashMap<>();
    final AtomicLong turnedAway = new AtomicLong();
    private final Map<String, Boolean> met = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();
    private final Outcome outcome;

    BusyExchange() {
        this(Outcome.OUTCOME_ACCEPTED);
    }

    /** One that says this of everything it keeps. */
    BusyExchange(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    public void postLegEvent(
            PostLegEventRequest request, StreamObserver<PostLegEventResponse> out) {
        String id = request.getEvent().getEnvelope().getEventId();
        if (isTurnedAway(id)) {
            var hint =
                    RetryInfo.newBuilder()
                            .setRetryDelay(Duration.newBuilder().setNanos(20_000_000))
                            .build();
            out.onError(
                    StatusProto.toStatusRuntimeException(
                            Status.newBuilder()
                                    .setCode(Code.RESOURCE_EXHAUSTED_VALUE)
                                    .addDetails(Any.pack(hint))
                                    .build()));
            return;
        }
        out.onNext(PostLegEventResponse.newBuilder().setReceipt(receipt(id)).build());
        out.onCompleted();
    }

    @Override
    public StreamObserver<PostLegEventsRequest> postLegEvents(
            StreamObserver<PostLegEventsResponse> out) {
        return new StreamObserver<>() {
            @Override
            public void onNext(PostLegEventsRequest item) {
                String id = item.getEvent().getEnvelope().getEventId();
                var answer = PostLegEventsResponse.newBuilder().setItem(item.getItem());
                out.onNext(
                        (isTurnedAway(id)
                                        ? answer.setStatusCode(Code.RESOURCE_EXHAUSTED_VALUE)
                                                .setRetryAfterMillis(20)
                                        : answer.setReceipt(receipt(id)))
                                .build());
            }

            @Override
            public void onError(Throwable cause) {
                // the other side has left
            }

            @Override
            public void onCompleted() {
                out.onCompleted();
            }
        };
    }

    private boolean isTurnedAway(String id) {
        boolean isNew = met.putIfAbsent(id, true) == null;
        boolean away = isNew && heard.incrementAndGet() % 3 == 0;
        if (away) {
            turnedAway.incrementAndGet();
        }
        return away;
    }

    private synchronized long place(String id) {
        kept.putIfAbsent(id, kept.size() + 1L);
        return kept.get(id);
    }

    private LegEventReceipt receipt(String id) {
        long position = place(id);
        return LegEventReceipt.newBuilder().setOutcome(outcome).setPosition(position).build();
    }
}
