package io.yidan.gateway.problem;

import com.google.protobuf.Any;
import com.google.rpc.RetryInfo;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

import java.time.Duration;

/** Says on the wire why a request is turned down: status, description, and the problems in the details. */
public final class Statuses {
    private Statuses() {}

    public static StatusRuntimeException exception(NotAccepted refused) {
        return StatusProto.toStatusRuntimeException(status(refused));
    }

    /** Ends a call that has not been answered. */
    public static void close(ServerCall<?, ?> call, NotAccepted refused) {
        ending(refused).of(call);
    }

    /** An end that is told again and again, spelled once. */
    public static Ending ending(NotAccepted refused) {
        var exception = exception(refused);
        return new Ending(exception.getStatus(), exception.getTrailers());
    }

    /** How a call is ended. */
    public record Ending(Status status, Metadata trailers) {
        /** Ends a call that has not been answered. */
        public void of(ServerCall<?, ?> call) {
            var own = new Metadata();
            own.merge(trailers);
            call.close(status, own);
        }
    }

    private static com.google.rpc.Status status(NotAccepted refused) {
        var status =
                com.google.rpc.Status.newBuilder()
                        .setCode(Status.fromCode(refused.code().grpc()).getCode().value())
                        .setMessage(refused.getMessage());
        refused.problems().forEach(problem -> status.addDetails(Any.pack(problem)));
        refused.retryAfter()
                .map(Statuses::retryInfo)
                .ifPresent(info -> status.addDetails(Any.pack(info)));
        return status.build();
    }

    private static RetryInfo retryInfo(Duration after) {
        var delay =
                com.google.protobuf.Duration.newBuilder()
                        .setSeconds(after.toSeconds())
                        .setNanos(after.toNanosPart());
        return RetryInfo.newBuilder().setRetryDelay(delay).build();
    }
}
