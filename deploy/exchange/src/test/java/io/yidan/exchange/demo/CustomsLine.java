package io.yidan.exchange.demo;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.yidan.client.BearerToken;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.proto.customs.v1.AskGateRequest;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.CaseStep;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Speaks of one customs case with an exchange, as any of its parties. */
final class CustomsLine implements AutoCloseable {
    private static final int TRIES = 1_500;
    private final PlayedJourney exchange;
    private final ManagedChannel channel;
    private String number;
    private int requests;

    CustomsLine(PlayedJourney exchange) {
        this.exchange = exchange;
        channel =
                ManagedChannelBuilder.forAddress("localhost", exchange.port())
                        .usePlaintext()
                        .build();
    }

    void declare(String party, DeclareGoodsRequest request) {
        number =
                CustomsServiceGrpc.newBlockingStub(channel)
                        .withCallCredentials(as(party))
                        .declareGoods(request)
                        .getReceipt()
                        .getCaseNumber();
        shown(view -> view.getRevision() == 0);
    }

    /** Takes a step and waits until readers see it. */
    CaseView take(String party, UnaryOperator<CaseStep.Builder> step) {
        requests++;
        CustomsServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(as(party))
                .takeCaseStep(
                        TakeCaseStepRequest.newBuilder()
                                .setCaseNumber(number)
                                .setRequestId("step:" + requests)
                                .setStep(step.apply(CaseStep.newBuilder()))
                                .build());
        return shown(view -> view.getRevision() == requests);
    }

    CaseView view(String party) {
        return CustomsReadServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(as(party))
                .getCase(GetCaseRequest.newBuilder().setCaseNumber(number).build())
                .getCustomsCase();
    }

    String gate(String knownBy) {
        var sign =
                CustomsReadServiceGrpc.newBlockingStub(channel)
                        .withCallCredentials(as("CUP"))
                        .askGate(AskGateRequest.newBuilder().setKnownBy(knownBy).build())
                        .getGate();
        return (sign.getSign() + " " + sign.getWhy() + " " + sign.getBay()).strip();
    }

    private CaseView shown(Predicate<CaseView> so) {
        for (int n = 0; n < TRIES; n++) {
            try {
                var view = view("CUU");
                if (so.test(view)) {
                    return view;
                }
            } catch (io.grpc.StatusRuntimeException notYet) {
                if (notYet.getStatus().getCode() != io.grpc.Status.Code.NOT_FOUND) {
                    throw notYet;
                }
            }
            pause();
        }
        throw new AssertionError("readers did not see it in 30 seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CallCredentials as(String party) {
        return BearerToken.of(exchange.bean(DemoTokens.class).tokenFor(party));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
