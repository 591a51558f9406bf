package io.yidan.gateway;

import com.google.protobuf.Message;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.problem.NotAccepted;

/** Checks the form of every request before a service sees it. Streams check each item by themselves. */
final class Forms implements ServerInterceptor {
    private final FormCheck check;

    Forms(FormCheck check) {
        this.check = check;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var listener = next.startCall(call, headers);
        return call.getMethodDescriptor().getType().clientSendsOneMessage()
                ? new OnlyOne<>(listener)
                : listener;
    }

    /** Expects one message in right form. */
    private final class OnlyOne<Q> extends SimpleForwardingServerCallListener<Q> {
        private boolean heard;

        OnlyOne(ServerCall.Listener<Q> listener) {
            super(listener);
        }

        @Override
        public void onMessage(Q message) {
            if (heard) {
                throw NotAccepted.of(
                        ErrorCode.MESSAGE_UNREADABLE, "", "one message is expected, more came");
            }
            heard = true;
            check.check((Message) message);
            super.onMessage(message);
        }

        @Override
        public void onHalfClose() {
            if (!heard) {
                throw NotAccepted.of(
                        ErrorCode.MESSAGE_UNREADABLE, "", "one message is expected, none came");
            }
            super.onHalfClose();
        }
    }
}
