package io.yidan.query.door.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.yidan.query.door.NotShown;
import io.yidan.query.door.ReadFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on the wire why a reader gets no answer: status, description, and the problem in the details. */
final class Statuses {
    private static final Logger LOG = LoggerFactory.getLogger(Statuses.class);

    private static final RetryInfo A_SECOND =
            RetryInfo.newBuilder().setRetryDelay(Duration.newBuilder().setSeconds(1)).build();

    private Statuses() {}

    static StatusRuntimeException of(NotShown refused) {
        var status =
                com.google.rpc.Status.newBuilder()
                        .setCode(code(refused.fault()).value())
                        .setMessage(refused.fault() + ": " + refused.getMessage())
                        .addDetails(Any.pack(refused.problem()));
        if (refused.fault() == ReadFault.BEHIND) {
            status.addDetails(Any.pack(reached(refused)));
        }
        if (refused.fault() == ReadFault.BUSY) {
            status.addDetails(Any.pack(A_SECOND));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    static StatusRuntimeException closing() {
        return Status.UNAVAILABLE.withDescription("the exchange is closing").asRuntimeException();
    }

    static StatusRuntimeException defect(RuntimeException failure) {
        LOG.error("a waybill could not be read", failure);
        return Status.INTERNAL.withDescription("DEFECT: it was logged").asRuntimeException();
    }

    private static ErrorInfo reached(NotShown refused) {
        return ErrorInfo.newBuilder()
                .setReason(refused.fault().name())
                .setDomain("yidan")
                .putMetadata("revision_reached", Long.toString(refused.reached()))
                .build();
    }

    private static Status.Code code(ReadFault fault) {
        return switch (fault) {
            case IDENTIFIER_FORM,
                    IDENTIFIER_DATE,
                    CHECK_CHARACTER,
                    FIELD_FORM,
                    FIELD_LENGTH,
                    FIELD_RANGE,
                    VALUE_UNKNOWN ->
                    Status.Code.INVALID_ARGUMENT;
            case TOKEN_MISSING -> Status.Code.UNAUTHENTICATED;
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case BUSY -> Status.Code.RESOURCE_EXHAUSTED;
            case BEHIND, UNREACHABLE -> Status.Code.UNAVAILABLE;
        };
    }
}
