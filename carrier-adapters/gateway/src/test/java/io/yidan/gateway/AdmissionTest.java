package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.RetryInfo;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;

import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final MethodDescriptor<?, ?> ONE = LegEventServiceGrpc.getPostLegEventMethod();
    private static final MethodDescriptor<?, ?> MANY = LegEventServiceGrpc.getPostLegEventsMethod();
    private final Admission admission = new Admission(1);

    @Test
    void one_too_many_is_turned_away_unread_and_told_when_to_come_again() throws Exception {
        enter(ONE);
        var second = enter(ONE);

        assertThat(second.status.getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(second.begun).isFalse();
        var told = StatusProto.fromStatusAndTrailers(second.status, second.trailers);
        var hint = told.getDetails(told.getDetailsCount() - 1).unpack(RetryInfo.class);
        assertThat(hint.getRetryDelay().getNanos()).isEqualTo(200_000_000);
    }

    @Test
    void a_call_makes_room_once_however_often_it_is_said_to_be_over() {
        var first = enter(ONE);
        first.listener.onCancel();
        first.listener.onComplete();

        assertThat(enter(ONE).begun).isTrue();
        assertThat(enter(ONE).begun).isFalse();
    }

    @Test
    void a_call_that_could_not_begin_leaves_its_room() {
        assertThatThrownBy(
                        () ->
                                admission.interceptCall(
                                        new Call<>(ONE),
                                        new Metadata(),
                                        (_, _) -> {
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        assertThat(enter(ONE).begun).isTrue();
    }

    @Test
    void streams_and_the_question_whether_it_is_well_are_let_in_at_any_load() {
        enter(ONE);

        assertThat(enter(MANY).begun).isTrue();
        assertThat(enter(HealthGrpc.getCheckMethod()).begun).isTrue();
    }

    private <Q, A> Call<Q, A> enter(MethodDescriptor<Q, A> method) {
        var call = new Call<>(method);
        call.listener =
                admission.interceptCall(
                        call,
                        new Metadata(),
                        (_, _) -> {
                            call.begun = true;
                            return new ServerCall.Listener<>() {};
                        });
        return call;
    }

    private static final class Call<Q, A> extends ServerCall<Q, A> {
        private final MethodDescriptor<Q, A> method;
        private Listener<Q> listener;
        private boolean begun;
        private Status status;
        private Metadata trailers;

        private Call(MethodDescriptor<Q, A> method) {
            this.method = method;
        }

        @Override
        public void request(int messages) {}

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public void sendMessage(A message) {}

        @Override
        public void close(Status ended, Metadata said) {
            status = ended;
            trailers = said;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public MethodDescriptor<Q, A> getMethodDescriptor() {
            return method;
        }
    }
}
