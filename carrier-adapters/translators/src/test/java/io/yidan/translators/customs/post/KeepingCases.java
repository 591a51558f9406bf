package io.yidan.translators.customs.post;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;

import io.grpc.Server;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.client.Backoff;
import io.yidan.client.BearerToken;
import io.yidan.client.ClientOptions;
import io.yidan.client.YidanClient;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.DeclareGoodsResponse;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.LinkWaybillResponse;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.customs.v1.TakeCaseStepResponse;
import io.yidan.proto.type.v1.Problem;
import io.yidan.translators.testing.Loopback;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An exchange on the loopback that keeps steps of cases by request id, and refuses those it is told to refuse. */
final class KeepingCases extends CustomsServiceGrpc.CustomsServiceImplBase
        implements AutoCloseable {
    final Map<String, Message> kept = new LinkedHashMap<>();
    final Map<String, StatusRuntimeException> refusals = new HashMap<>();
    int heard;
    private final Server server = Loopback.serve(this);

    YidanClient client() {
        return YidanClient.connect(
                "localhost:" + server.getPort(),
                BearerToken.of("t"),
                ClientOptions.plaintext()
                        .withDeadlines(Duration.ofSeconds(2), Duration.ofSeconds(1))
                        .withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5))));
    }

    void refuse(String request, Code code, Problem... problems) {
        var status = com.google.rpc.Status.newBuilder().setCode(code.value());
        for (var problem : problems) {
            status.addDetails(Any.pack(problem));
        }
        refusals.put(request, StatusProto.toStatusRuntimeException(status.build()));
    }

    @Override
    public void declareGoods(DeclareGoodsRequest asked, StreamObserver<DeclareGoodsResponse> to) {
        var receipt = kept(asked.getRequestId(), asked);
        answer(to, asked.getRequestId(), DeclareGoodsResponse.newBuilder().setReceipt(receipt));
    }

    @Override
    public void linkWaybill(LinkWaybillRequest asked, StreamObserver<LinkWaybillResponse> to) {
        var receipt = kept(asked.getRequestId(), asked);
        answer(to, asked.getRequestId(), LinkWaybillResponse.newBuilder().setReceipt(receipt));
    }

    @Override
    public void takeCaseStep(TakeCaseStepRequest asked, StreamObserver<TakeCaseStepResponse> to) {
        var receipt = kept(asked.getRequestId(), asked);
        answer(to, asked.getRequestId(), TakeCaseStepResponse.newBuilder().setReceipt(receipt));
    }

    @SuppressWarnings("unchecked")
    private <T extends Message> void answer(
            StreamObserver<T> to, String request, Message.Builder answer) {
        var refusal = refusals.get(request);
        if (refusal == null) {
            to.onNext((T) answer.build());
            to.onCompleted();
        } else {
            to.onError(refusal);
        }
    }

    private CaseReceipt kept(String request, Message asked) {
        heard++;
        if (refusals.containsKey(request)) {
            return CaseReceipt.getDefaultInstance();
        }
        kept.putIfAbsent(request, asked);
        int place = kept.keySet().stream().toList().indexOf(request);
        return CaseReceipt.newBuilder()
                .setCaseNumber("C202609150001")
                .setRevision(place)
                .setPosition(100 + place)
                .setRecordedAt(Timestamp.newBuilder().setSeconds(1_789_471_800 + place))
                .build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
