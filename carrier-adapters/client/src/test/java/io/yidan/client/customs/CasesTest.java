package io.yidan.client.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.Any;
import com.google.protobuf.Message;

import io.grpc.Server;
import io.grpc.Status.Code;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.yidan.client.Backoff;
import io.yidan.client.ClientOptions;
import io.yidan.client.RefusedException;
import io.yidan.client.YidanClient;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.CustomsServiceGrpc;
import io.yidan.proto.customs.v1.DeclareGoodsRequest;
import io.yidan.proto.customs.v1.DeclareGoodsResponse;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.LinkWaybillRequest;
import io.yidan.proto.customs.v1.LinkWaybillResponse;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;
import io.yidan.proto.customs.v1.TakeCaseStepResponse;
import io.yidan.proto.type.v1.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class CasesTest {
    private static final CaseReceipt RECEIPT =
            CaseReceipt.newBuilder().setCaseNumber("C202609150001").setPosition(41).build();
    private static final DeclareGoodsRequest DECLARE =
            DeclareGoodsRequest.newBuilder().setRequestId("d").build();
    private static final LinkWaybillRequest LINK =
            LinkWaybillRequest.newBuilder().setRequestId("l").build();
    private static final TakeCaseStepRequest TAKE =
            TakeCaseStepRequest.newBuilder().setRequestId("t").build();
    private final Queue<Code> failures = new ArrayDeque<>();
    private final List<Message> heard = new ArrayList<>();
    private Server server;
    private YidanClient client;

    @BeforeEach
    void open() throws IOException {
        server =
                InProcessServerBuilder.forName("cases")
                        .directExecutor()
                        .addService(new Steps())
                        .build()
                        .start();
        client =
                YidanClient.over(
                        InProcessChannelBuilder.forName("cases").directExecutor().build(),
                        ClientOptions.plaintext()
                                .withBackoff(
                                        new Backoff(Duration.ofMillis(1), Duration.ofMillis(2))));
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_step_that_is_not_answered_is_sent_again_unchanged() {
        failures.add(Code.UNAVAILABLE);
        failures.add(Code.RESOURCE_EXHAUSTED);

        assertThat(client.cases().take(TAKE)).isEqualTo(RECEIPT);

        assertThat(heard).containsExactly(TAKE, TAKE, TAKE);
    }

    @Test
    void a_step_that_is_turned_down_is_not_sent_again_and_says_why() {
        failures.add(Code.FAILED_PRECONDITION);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> client.cases().declare(DECLARE))
                .matches(no -> no.has("NOT_IN_THIS_STAGE"));

        assertThat(heard).hasSize(1);
    }

    @Test
    void what_is_asked_goes_by_the_type_of_its_request_to_the_call_made_for_it() {
        var cases = client.cases();

        assertThat(List.of(cases.ask(DECLARE), cases.ask(LINK), cases.ask(TAKE)))
                .containsOnly(RECEIPT);
        assertThat(List.of(cases.declare(DECLARE), cases.link(LINK), cases.take(TAKE)))
                .containsOnly(RECEIPT);

        assertThat(heard).containsExactly(DECLARE, LINK, TAKE, DECLARE, LINK, TAKE);
    }

    @Test
    void what_asks_nothing_of_a_case_is_not_sent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.cases().ask(GetCaseRequest.getDefaultInstance()));

        assertThat(heard).isEmpty();
    }

    /** Fails as it is told to, then gives the one receipt. */
    private final class Steps extends CustomsServiceGrpc.CustomsServiceImplBase {
        @Override
        public void declareGoods(
                DeclareGoodsRequest request, StreamObserver<DeclareGoodsResponse> to) {
            answer(request, to, DeclareGoodsResponse.newBuilder().setReceipt(RECEIPT).build());
        }

        @Override
        public void linkWaybill(
                LinkWaybillRequest request, StreamObserver<LinkWaybillResponse> to) {
            answer(request, to, LinkWaybillResponse.newBuilder().setReceipt(RECEIPT).build());
        }

        @Override
        public void takeCaseStep(
                TakeCaseStepRequest request, StreamObserver<TakeCaseStepResponse> to) {
            answer(request, to, TakeCaseStepResponse.newBuilder().setReceipt(RECEIPT).build());
        }

        private <T> void answer(Message request, StreamObserver<T> to, T answer) {
            heard.add(request);
            var failure = failures.poll();
            if (failure == null) {
                to.onNext(answer);
                to.onCompleted();
            } else {
                to.onError(
                        StatusProto.toStatusRuntimeException(
                                com.google.rpc.Status.newBuilder()
                                        .setCode(failure.value())
                                        .addDetails(
                                                Any.pack(
                                                        Problem.newBuilder()
                                                                .setCode("NOT_IN_THIS_STAGE")
                                                                .build()))
                                        .build()));
            }
        }
    }
}
