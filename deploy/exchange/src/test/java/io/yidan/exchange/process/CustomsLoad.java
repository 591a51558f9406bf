package io.yidan.exchange.process;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.yidan.client.BearerToken;
import io.yidan.codec.customs.Identities;
import io.yidan.codec.type.Places;
import io.yidan.codec.type.Times;
import io.yidan.customs.testing.Roads;
import io.yidan.exchange.demo.Practice;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.CustomsServiceGrpc.CustomsServiceBlockingStub;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.type.v1.ArrivedAtGate;
import io.yidan.proto.type.v1.CaseStep;
import io.yidan.proto.type.v1.CustomsProcedure;
import io.yidan.proto.type.v1.CustomsSealsAffixed;
import io.yidan.proto.type.v1.CustomsVerdict;
import io.yidan.proto.type.v1.DeclarationAccepted;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.ExitRecorded;
import io.yidan.proto.type.v1.Reviewed;
import io.yidan.waybill.testing.JourneyA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A declarant and two offices that lead one case of a waybill after the other to its exit, whatever becomes of the
 * exchange. What is not answered is asked again under its request id until it is.
 */
final class CustomsLoad implements AutoCloseable {
    private static final io.yidan.waybill.value.EventTime SEEN =
            io.yidan.waybill.testing.Times.at("2026-09-16T07:25+08:00");
    private static final EventTime MORNING = Times.write(SEEN);
    private final ExchangeProcess exchange;
    private final ManagedChannel channel;
    private final Thread thread;

    /** The same in every repeat of a request. */
    private final Instant arrival = Instant.now().plus(Duration.ofHours(12));

    private volatile boolean over;

    /** Of all these cases the last step was answered. */
    final List<String> cleared = Collections.synchronizedList(new ArrayList<>());

    final String waybill;

    CustomsLoad(ExchangeProcess exchange) {
        this.exchange = exchange;
        waybill = Practice.issue(exchange::client, Practice.BOX);
        channel = ManagedChannelBuilder.forTarget(exchange.address()).usePlaintext().build();
        thread = Thread.ofVirtual().name("customs").start(this::work);
    }

    /** Ends the case begun last, and no other. */
    List<String> end() throws InterruptedException {
        over = true;
        thread.join(Duration.ofMinutes(3));
        return List.copyOf(cleared);
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
        channel.shutdownNow();
    }

    private void work() {
        for (int n = 1; !over; n++) {
            cleared.add(toTheExit(n));
        }
    }

    private String toTheExit(int n) {
        var number = answered(() -> declare(n));
        take(
                number,
                "CUU",
                step ->
                        step.setDeclarationAccepted(
                                DeclarationAccepted.newBuilder()
                                        .setDeclarationNumber("949920260000000025")));
        var reviewed =
                Reviewed.newBuilder()
                        .setVerdict(CustomsVerdict.CUSTOMS_VERDICT_RELEASE_ON_ARRIVAL)
                        .setBasisSha256(answered(() -> basis(number)));
        take(number, "CUU", step -> step.setReviewed(reviewed));
        var seen = ArrivedAtGate.newBuilder().setSeen(Identities.write(Roads.TRUCK)).setAt(MORNING);
        take(number, "CUP", step -> step.setArrived(seen));
        take(
                number,
                "CUP",
                step ->
                        step.setSealsAffixed(
                                CustomsSealsAffixed.newBuilder()
                                        .addSeals("QG-5009")
                                        .setAt(MORNING)));
        take(number, "CUP", step -> step.setExited(ExitRecorded.newBuilder().setAt(MORNING)));
        return number;
    }

    private String declare(int n) {
        var request =
                DeclareGoodsRequest.newBuilder()
                        .setRequestId("declare:" + n)
                        .setProcedure(CustomsProcedure.CUSTOMS_PROCEDURE_DIRECT_EXPORT)
                        .addWaybillNumbers(waybill)
                        .setPlace(Places.write(JourneyA.ALASHANKOU))
                        .setExpectedAt(Times.write(arrival))
                        .setIdentity(Identities.write(Roads.TRUCK));
        return steps("DCL").declareGoods(request.build()).getReceipt().getCaseNumber();
    }

    private void take(String number, String party, UnaryOperator<CaseStep.Builder> what) {
        var step = what.apply(CaseStep.newBuilder()).build();
        var request =
                TakeCaseStepRequest.newBuilder()
                        .setCaseNumber(number)
                        .setRequestId(step.getStepCase().name())
                        .setStep(step)
                        .build();
        answered(() -> steps(party).takeCaseStep(request));
    }

    private String basis(String number) {
        return CustomsReadServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(as("CUU"))
                .withDeadlineAfter(5, TimeUnit.SECONDS)
                .getCase(GetCaseRequest.newBuilder().setCaseNumber(number).build())
                .getCustomsCase()
                .getBasisSha256();
    }

    private CustomsServiceBlockingStub steps(String party) {
        return CustomsServiceGrpc.newBlockingStub(channel)
                .withCallCredentials(as(party))
                .withDeadlineAfter(5, TimeUnit.SECONDS);
    }

    /** Until it is answered with more than that nobody is there, or that it is not shown yet. */
    private <T> T answered(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (StatusRuntimeException e) {
                switch (e.getStatus().getCode()) {
                    case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, NOT_FOUND -> pause();
                    default -> throw e;
                }
            }
        }
    }

    private void pause() {
        channel.resetConnectBackoff();
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CallCredentials as(String party) {
        return BearerToken.of(exchange.token(party));
    }
}
