package io.yidan.gateway.customs;

import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.codec.request.CaseRequests;
import io.yidan.codec.type.Times;
import io.yidan.command.CaseCommands;
import io.yidan.command.CaseReply;
import io.yidan.gateway.problem.Refusals;
import io.yidan.gateway.signin.CallerContext;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.DeclareGoodsResponse;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.LinkWaybillResponse;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.customs.v1.TakeCaseStepResponse;

/** The door for steps of customs cases. */
public final class CustomsSteps extends CustomsServiceGrpc.CustomsServiceImplBase {
    private final CaseCommands cases;

    public CustomsSteps(CaseCommands cases) {
        this.cases = cases;
    }

    @Override
    public void declareGoods(
            DeclareGoodsRequest request, StreamObserver<DeclareGoodsResponse> out) {
        var reply = cases.declare(caller(), requests().read(request));
        out.onNext(DeclareGoodsResponse.newBuilder().setReceipt(receipt(reply)).build());
        out.onCompleted();
    }

    @Override
    public void linkWaybill(LinkWaybillRequest request, StreamObserver<LinkWaybillResponse> out) {
        var reply = cases.link(caller(), requests().read(request));
        out.onNext(LinkWaybillResponse.newBuilder().setReceipt(receipt(reply)).build());
        out.onCompleted();
    }

    @Override
    public void takeCaseStep(
            TakeCaseStepRequest request, StreamObserver<TakeCaseStepResponse> out) {
        var reply = cases.take(caller(), requests().read(request));
        out.onNext(TakeCaseStepResponse.newBuilder().setReceipt(receipt(reply)).build());
        out.onCompleted();
    }

    private static CaseReceipt receipt(CaseReply reply) {
        return switch (reply) {
            case CaseReply.Taken(var number, var revision, var position, var recordedAt) ->
                    CaseReceipt.newBuilder()
                            .setCaseNumber(number.value())
                            .setRevision(revision)
                            .setPosition(position)
                            .setRecordedAt(Times.write(recordedAt))
                            .build();
            case CaseReply other -> throw Refusals.of(other);
        };
    }

    private static CaseRequests requests() {
        return new CaseRequests(caller().party());
    }

    private static Caller caller() {
        return CallerContext.caller();
    }
}
