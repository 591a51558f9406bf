package io.yidan.client;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.RetryInfo;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.yidan.proto.type.v1.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A call that was not answered as hoped, read from the status and its details. */
record Failure(Status status, List<Problem> problems, Optional<Duration> retryAfter) {

    static Failure of(Throwable thrown) {
        var told = StatusProto.fromThrowable(thrown);
        var details = told == null ? List.<Any>of() : told.getDetailsList();
        return new Failure(
                Status.fromThrowable(thrown),
                unpacked(details, Problem.class).toList(),
                unpacked(details, RetryInfo.class).findFirst().map(Failure::delay));
    }

    /**
     * Whether the same request may be sent again with the hope of another answer. CANCELLED comes from an exchange that
     * was stopped with the call open, and says nothing about what was stored.
     */
    static boolean passes(Status.Code code) {
        return switch (code) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, CANCELLED -> true;
            default -> false;
        };
    }

    boolean passes() {
        return passes(status.getCode());
    }

    private static Duration delay(RetryInfo info) {
        return Duration.ofSeconds(
                info.getRetryDelay().getSeconds(), info.getRetryDelay().getNanos());
    }

    private static <T extends Message> Stream<T> unpacked(List<Any> details, Class<T> type) {
        return details.stream()
                .filter(detail -> detail.is(type))
                .mapMulti(
                        (detail, out) -> {
                            try {
                                out.accept(detail.unpack(type));
                            } catch (InvalidProtocolBufferException _) {
                                // a detail that cannot be read takes nothing away from the status
                            }
                        });
    }
}
