package io.yidan.exchange.demo;

import com.google.protobuf.Message;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.LegEventReceipt;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.carrier.v1.PostLegEventResponse;
import io.yidan.proto.carrier.v1.PostLegEventsRequest;
import io.yidan.proto.carrier.v1.PostLegEventsResponse;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsResponse;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.GetCaseResponse;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.customs.v1.TakeCaseStepResponse;
import io.yidan.proto.event.v1.FactRecorded;
import io.yidan.proto.event.v1.WaybillEvent;
import io.yidan.proto.tracking.v1.GetWaybillRequest;
import io.yidan.proto.tracking.v1.GetWaybillResponse;
import io.yidan.proto.tracking.v1.TimelineEntry;
import io.yidan.proto.tracking.v1.TrackingServiceGrpc;
import io.yidan.proto.tracking.v1.WaybillView;
import io.yidan.proto.type.v1.IrregularityKind;
import io.yidan.proto.waybill.v1.DraftWaybillResponse;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A door without a house: takes everything, remembers who said what and when, and knows only repeats,
 * whenever they were sent. */
final class ListeningExchange implements AutoCloseable {
    private static final Context.Key<String> PARTY = Context.key("party");
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    /** What came, by whom, at what time of the demo. */
    record Heard(String party, Message request, Instant at) {}

    final List<Heard> heard = new ArrayList<>();
    volatile String refused = "";
    private final Set<Object> kept = new HashSet<>();
    private final WaybillView.Builder view = WaybillView.newBuilder();
    private final Clock clock;
    private final Server server;

    ListeningExchange(Clock clock) throws IOException {
        this.clock = clock;
        server =
                Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                        .intercept(new ByToken())
                        .addService(all(new LegEventServiceGrpc.LegEventServiceImplBase() {}))
                        .addService(all(new WaybillServiceGrpc.WaybillServiceImplBase() {}))
                        .addService(all(new TrackingServiceGrpc.TrackingServiceImplBase() {}))
                        .addService(all(new CustomsServiceGrpc.CustomsServiceImplBase() {}))
                        .addService(all(new CustomsReadServiceGrpc.CustomsReadServiceImplBase() {}))
                        .build()
                        .start();
    }

    String address() {
        return "localhost:" + server.getPort();
    }

    int kept() {
        return kept.size();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private synchronized Message answer(String method, Message request) {
        heard.add(new Heard(PARTY.get(), request, clock.instant()));
        return switch (request) {
            case PostLegEventRequest post -> told(post.getEvent());
            case GetWaybillRequest _ -> GetWaybillResponse.newBuilder().setWaybill(view).build();
            case GetCaseRequest _ ->
                    GetCaseResponse.newBuilder().setCustomsCase(lastCase()).build();
            default -> decided(method, request);
        };
    }

    /** Each item of a stream is heard as if it had come alone. */
    private synchronized PostLegEventsResponse item(PostLegEventsRequest item) {
        heard.add(new Heard(PARTY.get(), item, clock.instant()));
        if (item.getEvent().getEnvelope().getEventId().equals(refused)) {
            return PostLegEventsResponse.newBuilder()
                    .setItem(item.getItem())
                    .setStatusCode(Status.Code.PERMISSION_DENIED.value())
                    .build();
        }
        return PostLegEventsResponse.newBuilder()
                .setItem(item.getItem())
                .setReceipt(told(item.getEvent()).getReceipt())
                .build();
    }

    private PostLegEventResponse told(LegEvent event) {
        var content = event.toBuilder();
        content.getEnvelopeBuilder().clearSentAt();
        boolean first = kept.add(List.of(PARTY.get(), content.build()));
        if (first) {
            var fact =
                    FactRecorded.newBuilder()
                            .setOriginator(PARTY.get())
                            .setEnvelope(event.getEnvelope());
            view.addTimeline(
                    TimelineEntry.newBuilder()
                            .setEvent(WaybillEvent.newBuilder().setFactRecorded(fact))
                            .setContentSha256("%064x".formatted(event.hashCode())));
        }
        var outcome = first ? Outcome.OUTCOME_ACCEPTED : Outcome.OUTCOME_DUPLICATE;
        return PostLegEventResponse.newBuilder()
                .setReceipt(
                        LegEventReceipt.newBuilder()
                                .setOutcome(outcome)
                                .setRevision(kept.size() - 1L))
                .build();
    }

    /** As far as any step came, and with something of every kind that can be wrong. */
    private CaseView lastCase() {
        var shown = CaseView.newBuilder().setRevision(kept.size()).setBasisSha256("0".repeat(64));
        for (var kind : IrregularityKind.values()) {
            if (kind != IrregularityKind.UNRECOGNIZED) {
                shown.getSupervisionBuilder()
                        .addIrregularities(
                                IrregularityView.newBuilder()
                                        .setId("1-" + kind.getNumber())
                                        .setKind(kind));
            }
        }
        return shown.build();
    }

    private CaseReceipt led() {
        return CaseReceipt.newBuilder()
                .setCaseNumber("C202609050001")
                .setRevision(kept.size())
                .build();
    }

    private Message decided(String method, Message request) {
        if (method.equals(refused)) {
            throw Status.FAILED_PRECONDITION.asRuntimeException();
        }
        kept.add(request);
        return switch (method) {
            case "DraftWaybill" ->
                    DraftWaybillResponse.newBuilder()
                            .setWaybillNumber("DEMO0001202608310001")
                            .build();
            case "DeclareGoods" -> DeclareGoodsResponse.newBuilder().setReceipt(led()).build();
            case "TakeCaseStep" -> TakeCaseStepResponse.newBuilder().setReceipt(led()).build();
            case "ApproveWaybill" ->
                    io.yidan.proto.waybill.v1.ApproveWaybillResponse.getDefaultInstance();
            default -> io.yidan.proto.waybill.v1.IssueWaybillResponse.getDefaultInstance();
        };
    }

    /** Every unary method of the service, answered in one place; the receipts of all decisions look alike. */
    @SuppressWarnings("unchecked")
    private ServerServiceDefinition all(BindableService service) {
        var bound = service.bindService();
        var builder = ServerServiceDefinition.builder(bound.getServiceDescriptor());
        bound.getMethods()
                .forEach(
                        method ->
                                builder.addMethod(
                                        (MethodDescriptor<Message, Message>)
                                                (Object) method.getMethodDescriptor(),
                                        handler(method.getMethodDescriptor())));
        return builder.build();
    }

    private ServerCallHandler<Message, Message> handler(MethodDescriptor<?, ?> method) {
        return method.getType() == MethodDescriptor.MethodType.UNARY
                ? ServerCalls.asyncUnaryCall(
                        (Message request, StreamObserver<Message> to) -> {
                            try {
                                to.onNext(answer(method.getBareMethodName(), request));
                                to.onCompleted();
                            } catch (RuntimeException e) {
                                to.onError(e);
                            }
                        })
                : ServerCalls.asyncBidiStreamingCall(Items::new);
    }

    /** Answers one item after the other. */
    private final class Items implements StreamObserver<Message> {
        private final StreamObserver<Message> to;

        private Items(StreamObserver<Message> to) {
            this.to = to;
        }

        @Override
        public void onNext(Message request) {
            to.onNext(item((PostLegEventsRequest) request));
        }

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onCompleted() {
            to.onCompleted();
        }
    }

    private static final class ByToken implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            var party = headers.get(AUTHORIZATION).replace("Bearer token-of-", "");
            return Contexts.interceptCall(
                    Context.current().withValue(PARTY, party), call, headers, next);
        }
    }
}
