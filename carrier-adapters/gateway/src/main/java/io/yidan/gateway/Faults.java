package io.yidan.gateway;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.yidan.access.Caller;
import io.yidan.codec.Unreadable;
import io.yidan.gateway.problem.Defect;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Refusals;
import io.yidan.gateway.problem.Statuses;
import io.yidan.gateway.signin.CallerContext;

/** Turns what a service throws into its status; what nobody foresaw is logged and told as a defect with an id. */
final class Faults implements ServerInterceptor {
    private static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    private final RefusedCalls refused;

    Faults(RefusedCalls refused) {
        this.refused = refused;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var told = new Told<>(call, refused);
        var context = CallerContext.noting(told::by);
        var around = context.attach();
        try {
            return new Caught<>(next.startCall(told, headers), told);
        } catch (RuntimeException e) {
            told.end(e);
            return new ServerCall.Listener<>() {};
        } finally {
            context.detach(around);
        }
    }

    /** A call that is never ended with a status that says nothing. */
    private static final class Told<Q, A> extends SimpleForwardingServerCall<Q, A> {
        private final RefusedCalls refused;
        private volatile boolean closed;
        private volatile String party = "";

        Told(ServerCall<Q, A> call, RefusedCalls refused) {
            super(call);
            this.refused = refused;
        }

        void by(Caller caller) {
            party = caller.party().value();
        }

        @Override
        public void close(Status status, Metadata trailers) {
            if (closed) {
                return;
            }
            closed = true;
            if (unexplained(status, trailers)) {
                var where = getMethodDescriptor().getFullMethodName();
                Statuses.close(delegate(), Defect.logged(where, status.asRuntimeException()));
            } else {
                delegate().close(status, trailers);
            }
        }

        void end(RuntimeException thrown) {
            if (!closed) {
                var reason = reason(thrown);
                refused.refused(reason.code().name(), party);
                Statuses.close(this, reason);
            }
        }

        private NotAccepted reason(RuntimeException thrown) {
            return switch (thrown) {
                case NotAccepted refused -> refused;
                case Unreadable fault -> Refusals.of(fault, "");
                default -> Defect.logged(getMethodDescriptor().getFullMethodName(), thrown);
            };
        }

        private static boolean unexplained(Status status, Metadata trailers) {
            var code = status.getCode();
            return (code == Status.Code.UNKNOWN || code == Status.Code.INTERNAL)
                    && !trailers.containsKey(DETAILS);
        }
    }

    /** Hands on what comes in, and ends the call if that throws. */
    private static final class Caught<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Told<?, ?> call;

        Caught(ServerCall.Listener<Q> listener, Told<?, ?> call) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            guarded(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            guarded(super::onHalfClose);
        }

        @Override
        public void onReady() {
            guarded(super::onReady);
        }

        private void guarded(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException e) {
                call.end(e);
            }
        }
    }
}
