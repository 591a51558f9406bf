package io.yidan.gateway.decide;

import io.grpc.stub.StreamObserver;
import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.AcceptAmendmentResponse;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.AcceptHandoverResponse;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillResponse;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentResponse;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.CloseWaybillResponse;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryResponse;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.proto.waybill.v1.DeclineAmendmentResponse;
import io.yidan.proto.waybill.v1.DisputeHandoverRequest;
import io.yidan.proto.waybill.v1.DisputeHandoverResponse;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillResponse;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.IssueWaybillResponse;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.LiftHoldResponse;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.OfferHandoverResponse;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.PlaceHoldResponse;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentResponse;
import io.yidan.proto.waybill.v1.RefuseHandoverRequest;
import io.yidan.proto.waybill.v1.RefuseHandoverResponse;
import io.yidan.proto.waybill.v1.SettleConflictRequest;
import io.yidan.proto.waybill.v1.SettleConflictResponse;
import io.yidan.proto.waybill.v1.SettleDisputeRequest;
import io.yidan.proto.waybill.v1.SettleDisputeResponse;
import io.yidan.proto.waybill.v1.VoidWaybillRequest;
import io.yidan.proto.waybill.v1.VoidWaybillResponse;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc;

/** The door for decisions about a waybill. */
public final class Decisions extends WaybillServiceGrpc.WaybillServiceImplBase {
    private final Deciding deciding;

    public Decisions(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public void draftWaybill(
            DraftWaybillRequest request, StreamObserver<DraftWaybillResponse> out) {
        var taken = deciding.draft(deciding.requests().read(request));
        var answer =
                DraftWaybillResponse.newBuilder()
                        .setWaybillNumber(taken.waybill().value())
                        .setPrintedNumber(taken.waybill().printed())
                        .setReceipt(Deciding.receipt(taken));
        answer(out, answer.build());
    }

    @Override
    public void approveWaybill(
            ApproveWaybillRequest request, StreamObserver<ApproveWaybillResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, ApproveWaybillResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void issueWaybill(
            IssueWaybillRequest request, StreamObserver<IssueWaybillResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, IssueWaybillResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void voidWaybill(VoidWaybillRequest request, StreamObserver<VoidWaybillResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, VoidWaybillResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void placeHold(PlaceHoldRequest request, StreamObserver<PlaceHoldResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, PlaceHoldResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void liftHold(LiftHoldRequest request, StreamObserver<LiftHoldResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, LiftHoldResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void offerHandover(
            OfferHandoverRequest request, StreamObserver<OfferHandoverResponse> out) {
        var receipt =
                deciding.decide(deciding.handovers().read(request, deciding.terms().offerEnds()));
        answer(out, OfferHandoverResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void acceptHandover(
            AcceptHandoverRequest request, StreamObserver<AcceptHandoverResponse> out) {
        var receipt = deciding.decide(deciding.handovers().read(request));
        answer(out, AcceptHandoverResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void refuseHandover(
            RefuseHandoverRequest request, StreamObserver<RefuseHandoverResponse> out) {
        var receipt = deciding.decide(deciding.handovers().read(request));
        answer(out, RefuseHandoverResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void settleConflict(
            SettleConflictRequest request, StreamObserver<SettleConflictResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, SettleConflictResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void confirmDelivery(
            ConfirmDeliveryRequest request, StreamObserver<ConfirmDeliveryResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, ConfirmDeliveryResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void closeWaybill(
            CloseWaybillRequest request, StreamObserver<CloseWaybillResponse> out) {
        var receipt = deciding.decide(deciding.requests().read(request));
        answer(out, CloseWaybillResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void disputeHandover(
            DisputeHandoverRequest request, StreamObserver<DisputeHandoverResponse> out) {
        var receipt =
                deciding.decide(deciding.handovers().read(request, deciding.terms().noticeBegan()));
        answer(out, DisputeHandoverResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void settleDispute(
            SettleDisputeRequest request, StreamObserver<SettleDisputeResponse> out) {
        var receipt = deciding.decide(deciding.handovers().read(request));
        answer(out, SettleDisputeResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void proposeAmendment(
            ProposeAmendmentRequest request, StreamObserver<ProposeAmendmentResponse> out) {
        var receipt = deciding.decide(deciding.amendments().read(request));
        answer(out, ProposeAmendmentResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void acceptAmendment(
            AcceptAmendmentRequest request, StreamObserver<AcceptAmendmentResponse> out) {
        var receipt = deciding.decide(deciding.amendments().read(request));
        answer(out, AcceptAmendmentResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void declineAmendment(
            DeclineAmendmentRequest request, StreamObserver<DeclineAmendmentResponse> out) {
        var receipt = deciding.decide(deciding.amendments().read(request));
        answer(out, DeclineAmendmentResponse.newBuilder().setReceipt(receipt).build());
    }

    @Override
    public void cancelAmendment(
            CancelAmendmentRequest request, StreamObserver<CancelAmendmentResponse> out) {
        var receipt = deciding.decide(deciding.amendments().read(request));
        answer(out, CancelAmendmentResponse.newBuilder().setReceipt(receipt).build());
    }

    private static <A> void answer(StreamObserver<A> out, A answer) {
        out.onNext(answer);
        out.onCompleted();
    }
}
