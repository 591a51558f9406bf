package io.yidan.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.yidan.proto.type.v1.Problem;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.util.List;

/** What came back when a call was turned down. */
public record Answers(Status status, List<Problem> problems, com.google.rpc.Status full) {

    public static Answers to(ThrowingCallable call) {
        var thrown = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(thrown).as("the call was not turned down").isNotNull();
        var full = StatusProto.fromThrowable(thrown);
        return new Answers(thrown.getStatus(), details(full, Problem.class), full);
    }

    public Problem problem() {
        assertThat(problems).as("problems of %s", status).isNotEmpty();
        return problems.getFirst();
    }

    public Answers is(Status.Code code, String problem, String field) {
        assertThat(status.getCode()).as("%s", status).isEqualTo(code);
        assertThat(problem().getCode()).as("%s", status).isEqualTo(problem);
        assertThat(problem().getField()).isEqualTo(field);
        assertThat(problem().getRule()).isNotBlank();
        assertThat(problem().getNextStep()).isNotBlank();
        assertThat(status.getDescription())
                .startsWith(problem + (field.isEmpty() ? ": " : " " + field + ": "));
        return this;
    }

    public <M extends Message> List<M> details(Class<M> type) {
        return details(full, type);
    }

    private static <M extends Message> List<M> details(
            com.google.rpc.Status status, Class<M> type) {
        return status.getDetailsList().stream()
                .filter(any -> any.is(type))
                .map(
                        any -> {
                            try {
                                return any.unpack(type);
                            } catch (InvalidProtocolBufferException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }
}
