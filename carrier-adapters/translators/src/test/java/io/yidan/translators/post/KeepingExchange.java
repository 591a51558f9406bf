package io.yidan.translators.post;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.proto.carrier.v1.CheckLegEventsRequest;
import io.yidan.proto.carrier.v1.CheckLegEventsResponse;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventCheck;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.carrier.v1.WaybillAhead;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.proto.tracking.v1.Stage;
import io.yidan.proto.type.v1.Problem;
import io.yidan.translators.testing.Loopback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An exchange on the loopback that keeps facts by key and revision, and refuses units it is told to refuse. */
final class KeepingExchange extends LegEventServiceGrpc.LegEventServiceImplBase
        implements AutoCloseable {
    final Map<String, TreeMap<Long, LegEvent>> kept = new HashMap<>();
    final List<Integer> portions = new ArrayList<>();
    String refusedUnit = "none";
    boolean closedToAll;
    private final Server server = Loopback.serve(this);

    YidanClient client() {
        return YidanClient.connect(
                "localhost:" + server.getPort(), BearerToken.of("t"), ClientOptions.plaintext());
    }

    @Override
    public StreamObserver<PostLegEventsRequest> postLegEvents(
            StreamObserver<PostLegEventsResponse> to) {
        if (closedToAll) {
            to.onError(Status.UNAUTHENTICATED.asException());
        }
        return new StreamObserver<>() {
            @Override
            public void onNext(PostLegEventsRequest request) {
                if (!closedToAll) {
                    to.onNext(answer(request));
                }
            }

            @Override
            public void onError(Throwable thrown) {}

            @Override
            public void onCompleted() {
                if (!closedToAll) {
                    to.onCompleted();
                }
            }
        };
    }

    @Override
    public void checkLegEvents(
            CheckLegEventsRequest request, StreamObserver<CheckLegEventsResponse> to) {
        if (closedToAll) {
            to.onError(Status.UNAUTHENTICATED.asException());
            return;
        }
        portions.add(request.getEventsCount());
        var answer = CheckLegEventsResponse.newBuilder();
        for (var event : request.getEventsList()) {
            var wrong = refused(event);
            answer.addChecks(
                    wrong.isEmpty()
                            ? LegEventCheck.newBuilder().setOutcome(Outcome.OUTCOME_ACCEPTED)
                            : LegEventCheck.newBuilder()
                                    .setStatusCode(Status.Code.INVALID_ARGUMENT.value())
                                    .addAllProblems(wrong));
        }
        answer.addWaybills(
                WaybillAhead.newBuilder()
                        .setWaybillNumber("DEMO0001202608310001")
                        .setRevisionNow(40)
                        .setRevisionThen(40 + request.getEventsCount())
                        .setStageNow(Stage.STAGE_ISSUED)
                        .setStageThen(Stage.STAGE_IN_EXECUTION)
                        .addAnomalies(
                                AnomalyView.newBuilder()
                                        .setCode("SEAL_DIFFERS")
                                        .setUnit("DEMU3000236")
                                        .setFactKey("TCJ:gate:62:seal")));
        to.onNext(answer.build());
        to.onCompleted();
    }

    private List<Problem> refused(LegEvent event) {
        return event.getHappening().getWeighed().getUnit().equals(refusedUnit)
                ? List.of(
                        Problem.newBuilder()
                                .setCode("UNIT_UNKNOWN")
                                .setField("happening.weighed.unit")
                                .setRule("is a unit of the waybill")
                                .setNextStep("check the number")
                                .build())
                : List.of();
    }

    private synchronized PostLegEventsResponse answer(PostLegEventsRequest request) {
        var answer = PostLegEventsResponse.newBuilder().setItem(request.getItem());
        var wrong = refused(request.getEvent());
        if (!wrong.isEmpty()) {
            return answer.setStatusCode(Status.Code.INVALID_ARGUMENT.value())
                    .addAllProblems(wrong)
                    .build();
        }
        return answer.setReceipt(LegEventReceipt.newBuilder().setOutcome(keep(request.getEvent())))
                .build();
    }

    private Outcome keep(LegEvent event) {
        var told = event.getEnvelope();
        var revisions =
                kept.computeIfAbsent(
                        told.getSourceSystem() + ":" + told.getEventId(), _ -> new TreeMap<>());
        var before = revisions.putIfAbsent(told.getRevision(), event);
        if (before != null) {
            return before.equals(event) ? Outcome.OUTCOME_DUPLICATE : Outcome.OUTCOME_CONFLICT;
        }
        return revisions.lastKey() > told.getRevision()
                ? Outcome.OUTCOME_STALE
                : Outcome.OUTCOME_ACCEPTED;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
