package io.yidan.exchange.browser;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.yidan.client.BearerToken;
import io.yidan.codec.customs.Identities;
import io.yidan.codec.type.Times;
import io.yidan.customs.testing.Roads;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.waybill.value.EventTime;

/** Takes steps of a customs case by gRPC, as the systems of its offices do. */
record CaseByWire(PlayedJourney exchange, String number) {

    /** The deciding office has it inspected at another bay. */
    void inspectedAt(String bay) {
        var request = GetCaseRequest.newBuilder().setCaseNumber(number).build();
        var basis =
                call(
                        "CUU",
                        (channel, token) ->
                                CustomsReadServiceGrpc.newBlockingStub(channel)
                                        .withCallCredentials(token)
                                        .getCase(request)
                                        .getCustomsCase()
                                        .getBasisSha256());
        take(
                "CUU",
                CaseStep.newBuilder()
                        .setReviewed(
                                Reviewed.newBuilder()
                                        .setVerdict(
                                                CustomsVerdict.CUSTOMS_VERDICT_INSPECT_ON_ARRIVAL)
                                        .setBasisSha256(basis)
                                        .setBay(bay))
                        .build());
    }

    /** The office at the gate has read the vehicle. */
    void arrived() {
        EventTime now =
                new EventTime.Moment(exchange.clock().instant(), 480, EventTime.Precision.MINUTE);
        take(
                "CUP",
                CaseStep.newBuilder()
                        .setArrived(
                                ArrivedAtGate.newBuilder()
                                        .setSeen(Identities.write(Roads.TRUCK))
                                        .setAt(Times.write(now)))
                        .build());
    }

    private void take(String party, CaseStep step) {
        var request =
                TakeCaseStepRequest.newBuilder()
                        .setCaseNumber(number)
                        .setRequestId("wire:" + step.getStepCase())
                        .setStep(step)
                        .build();
        call(
                party,
                (channel, token) ->
                        CustomsServiceGrpc.newBlockingStub(channel)
                                .withCallCredentials(token)
                                .takeCaseStep(request));
    }

    private interface Call<T> {
        T by(ManagedChannel channel, CallCredentials token);
    }

    private <T> T call(String party, Call<T> call) {
        var channel =
                ManagedChannelBuilder.forAddress("localhost", exchange.port())
                        .usePlaintext()
                        .build();
        try {
            var token = exchange.bean(DemoTokens.class).tokenFor(party);
            return call.by(channel, BearerToken.of(token));
        } finally {
            channel.shutdownNow();
        }
    }
}
