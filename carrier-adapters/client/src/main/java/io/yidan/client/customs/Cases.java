package io.yidan.client.customs;

import com.google.protobuf.Message;

import io.grpc.CallCredentials;
import io.grpc.Channel;
import io.yidan.proto.customs.v1.AskGateRequest;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CaseWaiting;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc.CustomsReadServiceBlockingStub;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc.CustomsServiceBlockingStub;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.ListCasesRequest;
import io.yidan.proto.customs.v1.MergeSuggestion;
import io.yidan.proto.customs.v1.SuggestMergeRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Steps of customs cases, and what is known of them. A request id names each step: the same request again is answered as
 * before. A step that is turned down ends with a refusal whose problem lists the steps possible now.
 */
public final class Cases {
    private final CustomsServiceBlockingStub steps;
    private final CustomsReadServiceBlockingStub reads;
    private final Calls calls;

    /** Sends a call until it is answered; tells it how long it may take. */
    @FunctionalInterface
    public interface Calls {
        <T> T call(Function<Duration, T> call);
    }

    /** Over a client's connection, in its name. */
    public Cases(Channel channel, CallCredentials credentials, Calls calls) {
        this.steps = CustomsServiceGrpc.newBlockingStub(channel).withCallCredentials(credentials);
        this.reads =
                CustomsReadServiceGrpc.newBlockingStub(channel).withCallCredentials(credentials);
        this.calls = calls;
    }

    /** Declares goods that are on the road. By the declarant. */
    public CaseReceipt declare(DeclareGoodsRequest request) {
        return calls.call(within -> steps(within).declareGoods(request)).getReceipt();
    }

    /** Puts one more waybill under a declaration. By the declarant. */
    public CaseReceipt link(LinkWaybillRequest request) {
        return calls.call(within -> steps(within).linkWaybill(request)).getReceipt();
    }

    /** Takes any other step of a case. */
    public CaseReceipt take(TakeCaseStepRequest request) {
        return calls.call(within -> steps(within).takeCaseStep(request)).getReceipt();
    }

    /** Whatever is asked of a case, for who has a request and learns from its type which call that is. */
    public CaseReceipt ask(Message request) {
        var step = StepCall.of(request);
        return calls.call(within -> step.send(steps(within), request));
    }

    /** A case as the read model has it now. */
    public CaseView get(String caseNumber) {
        var request = GetCaseRequest.newBuilder().setCaseNumber(caseNumber).build();
        return calls.call(within -> reads(within).getCase(request)).getCustomsCase();
    }

    /** Open cases, in the order in which they want somebody. */
    public List<CaseWaiting> open() {
        var request = ListCasesRequest.getDefaultInstance();
        return calls.call(within -> reads(within).listCases(request)).getCasesList();
    }

    /** Waybills that may go under a declaration beside those it covers. By its declarant. */
    public List<MergeSuggestion> suggestMerge(String caseNumber) {
        var request = SuggestMergeRequest.newBuilder().setCaseNumber(caseNumber).build();
        return calls.call(within -> reads(within).suggestMerge(request)).getSuggestionsList();
    }

    /** What the gate says to goods known by a plate, a box, a waybill or a case. */
    public AskGateResponse gate(String knownBy) {
        var request = AskGateRequest.newBuilder().setKnownBy(knownBy).build();
        return calls.call(within -> reads(within).askGate(request));
    }

    private CustomsServiceBlockingStub steps(Duration within) {
        return steps.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    private CustomsReadServiceBlockingStub reads(Duration within) {
        return reads.withDeadlineAfter(within.toNanos(), TimeUnit.NANOSECONDS);
    }
}
