package io.yidan.gateway;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Statuses;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many calls of one question and one answer in at once. The next is turned away with a hint before anything of
 * it is looked at, so that what is inside is answered in time. Streams are held by their own windows.
 */
final class Admission implements ServerInterceptor {
    private static final Duration RETRY_AFTER = Duration.ofMillis(200);
    private final int most;
    private final AtomicInteger inside = new AtomicInteger();

    Admission(int most) {
        this.most = most;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (!isCounted(call.getMethodDescriptor())) {
            return next.startCall(call, headers);
        }
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            Statuses.close(call, NotAccepted.busy(RETRY_AFTER));
            return new ServerCall.Listener<>() {};
        }
        try {
            return new Guest<>(next.startCall(call, headers));
        } catch (RuntimeException e) {
            inside.decrementAndGet();
            throw e;
        }
    }

    /** Who asks whether the exchange is well is answered at any load. */
    private static boolean isCounted(MethodDescriptor<?, ?> method) {
        return method.getType() == MethodType.UNARY
                && !GatewayConfiguration.HEALTH.equals(method.getServiceName());
    }

    /** A call that was let in and makes room when it is over, however it ends. */
    private final class Guest<Q> extends SimpleForwardingServerCallListener<Q> {
        private final AtomicBoolean gone = new AtomicBoolean();

        Guest(ServerCall.Listener<Q> inner) {
            super(inner);
        }

        @Override
        public void onComplete() {
            leave();
            super.onComplete();
        }

        @Override
        public void onCancel() {
            leave();
            super.onCancel();
        }

        private void leave() {
            if (gone.compareAndSet(false, true)) {
                inside.decrementAndGet();
            }
        }
    }
}
