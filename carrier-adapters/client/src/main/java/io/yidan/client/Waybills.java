package io.yidan.client;

import io.yidan.proto.waybill.v1.AcceptAmendmentRequest;
import io.yidan.proto.waybill.v1.AcceptHandoverRequest;
import io.yidan.proto.waybill.v1.ApproveWaybillRequest;
import io.yidan.proto.waybill.v1.CancelAmendmentRequest;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;
import io.yidan.proto.waybill.v1.ConfirmDeliveryRequest;
import io.yidan.proto.waybill.v1.DecisionReceipt;
import io.yidan.proto.waybill.v1.DeclineAmendmentRequest;
import io.yidan.proto.waybill.v1.DisputeHandoverRequest;
import io.yidan.proto.waybill.v1.DraftWaybillRequest;
import io.yidan.proto.waybill.v1.DraftWaybillResponse;
import io.yidan.proto.waybill.v1.IssueWaybillRequest;
import io.yidan.proto.waybill.v1.LiftHoldRequest;
import io.yidan.proto.waybill.v1.OfferHandoverRequest;
import io.yidan.proto.waybill.v1.PlaceHoldRequest;
import io.yidan.proto.waybill.v1.ProposeAmendmentRequest;
import io.yidan.proto.waybill.v1.RefuseHandoverRequest;
import io.yidan.proto.waybill.v1.SettleConflictRequest;
import io.yidan.proto.waybill.v1.SettleDisputeRequest;
import io.yidan.proto.waybill.v1.VoidWaybillRequest;
import io.yidan.proto.waybill.v1.WaybillServiceGrpc.WaybillServiceBlockingStub;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Decisions about waybills. A request id names each act: the same request again is answered as before. A decision the
 * exchange turns down is a {@link RefusedException} whose problem lists the acts that are possible now.
 */
public final class Waybills {
    private final WaybillServiceBlockingStub stub;
    private final Retry retry;

    Waybills(WaybillServiceBlockingStub stub, Retry retry) {
        this.stub = stub;
        this.retry = retry;
    }

    /** Reserves a number and writes the draft. */
    public DraftWaybillResponse draft(DraftWaybillRequest request) {
        return decided(to -> to.draftWaybill(request));
    }

    /** Approves a draft. By the shipper. */
    public DecisionReceipt approve(ApproveWaybillRequest request) {
        return decided(to -> to.approveWaybill(request)).getReceipt();
    }

    /** Issues an approved draft. By the operator. */
    public DecisionReceipt issue(IssueWaybillRequest request) {
        return decided(to -> to.issueWaybill(request)).getReceipt();
    }

    /** Voids a waybill before any custody. By the operator. */
    public DecisionReceipt voidWaybill(VoidWaybillRequest request) {
        return decided(to -> to.voidWaybill(request)).getReceipt();
    }

    /** Stops units or the whole. By customs or the operator. */
    public DecisionReceipt placeHold(PlaceHoldRequest request) {
        return decided(to -> to.placeHold(request)).getReceipt();
    }

    /** Lifts a hold. By who placed it. */
    public DecisionReceipt liftHold(LiftHoldRequest request) {
        return decided(to -> to.liftHold(request)).getReceipt();
    }

    /** Offers units to the next custodian. By the present one. */
    public DecisionReceipt offerHandover(OfferHandoverRequest request) {
        return decided(to -> to.offerHandover(request)).getReceipt();
    }

    /** Takes offered units over. By the party they were offered to. */
    public DecisionReceipt acceptHandover(AcceptHandoverRequest request) {
        return decided(to -> to.acceptHandover(request)).getReceipt();
    }

    /** Does not take offered units. By the party they were offered to. */
    public DecisionReceipt refuseHandover(RefuseHandoverRequest request) {
        return decided(to -> to.refuseHandover(request)).getReceipt();
    }

    /** Says which of two contradicting facts stands. By the operator. */
    public DecisionReceipt settleConflict(SettleConflictRequest request) {
        return decided(to -> to.settleConflict(request)).getReceipt();
    }

    /** Ends the carriage. By the consignee. */
    public DecisionReceipt confirmDelivery(ConfirmDeliveryRequest request) {
        return decided(to -> to.confirmDelivery(request)).getReceipt();
    }

    /** Closes a delivered waybill. By the operator. */
    public DecisionReceipt close(CloseWaybillRequest request) {
        return decided(to -> to.closeWaybill(request)).getReceipt();
    }

    /** Disputes an accepted handover. By one of its two sides. */
    public DecisionReceipt disputeHandover(DisputeHandoverRequest request) {
        return decided(to -> to.disputeHandover(request)).getReceipt();
    }

    /** Ends a dispute. By the operator; who raised it may drop it. */
    public DecisionReceipt settleDispute(SettleDisputeRequest request) {
        return decided(to -> to.settleDispute(request)).getReceipt();
    }

    /** Proposes to change what an issued waybill says. By a party with a say in every field that changes. */
    public DecisionReceipt proposeAmendment(ProposeAmendmentRequest request) {
        return decided(to -> to.proposeAmendment(request)).getReceipt();
    }

    /** Agrees to a proposed change. By a party it waits for. */
    public DecisionReceipt acceptAmendment(AcceptAmendmentRequest request) {
        return decided(to -> to.acceptAmendment(request)).getReceipt();
    }

    /** Does not agree to a proposed change. By a party it waits for. */
    public DecisionReceipt declineAmendment(DeclineAmendmentRequest request) {
        return decided(to -> to.declineAmendment(request)).getReceipt();
    }

    /** Takes a proposed change back. By who proposed it. */
    public DecisionReceipt cancelAmendment(CancelAmendmentRequest request) {
        return decided(to -> to.cancelAmendment(request)).getReceipt();
    }

    private <T> T decided(Function<WaybillServiceBlockingStub, T> decision) {
        return retry.call(
                within ->
                        decision.apply(
                                stub.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS)));
    }
}
