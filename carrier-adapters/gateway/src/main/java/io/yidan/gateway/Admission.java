package io.yidan.gateway;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.gateway.problem.Statuses;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets so many calls of one question and one answer in at once. The next is turned away with a hint on the thread that
 * reads the connection: a thread of its own would stand in line with those of the calls inside, and these would not be
 * answered in time. Streams are held by their own windows.
 */
final class Admission implements ServerInterceptor, ServerCallExecutorSupplier {
    private static final Context.Key<Place> PLACE = Context.key("place");
    private static final Duration RETRY_AFTER = Duration.ofMillis(200);
    private final int most;
    private final Executor inside;
    private final AtomicInteger count = new AtomicInteger();
    private final Statuses.Ending busy = Statuses.ending(NotAccepted.busy(RETRY_AFTER));
    private final RefusedCalls refused;

    /** So many at once; a call that is let in runs on this executor. */
    Admission(int most, Executor inside, RefusedCalls refused) {
        this.refused = refused;
        this.most = most;
        this.inside = inside;
    }

    /** Sees each call of this server come, and its end. */
    void on(ServerBuilder<?> server) {
        server.executor(Runnable::run)
                .callExecutor(this)
                .intercept(this)
                .addStreamTracerFactory(
                        new ServerStreamTracer.Factory() {
                            @Override
                            public ServerStreamTracer newServerStreamTracer(
                                    String method, Metadata headers) {
                                return new Place();
                            }
                        });
    }

    @Override
    public <Q, A> Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
        boolean away = isCounted(call.getMethodDescriptor()) && PLACE.get().isTurnedAway();
        return away ? Runnable::run : inside;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var place = PLACE.get();
        if (place != null && place.turnedAway) {
            refused.refused(ErrorCode.BUSY.name(), "");
            busy.of(call);
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }

    /** Who asks whether the exchange is well is answered at any load. */
    private static boolean isCounted(MethodDescriptor<?, ?> method) {
        return method.getType() == MethodType.UNARY
                && !GatewayConfiguration.HEALTH.equals(method.getServiceName());
    }

    private enum Stand {
        COMING,
        INSIDE,
        GONE
    }

    /** Where one call stands; it makes room once, when it is over, however it ends. */
    private final class Place extends ServerStreamTracer {
        private final AtomicReference<Stand> stand = new AtomicReference<>(Stand.COMING);
        private volatile boolean turnedAway;

        @Override
        public Context filterContext(Context context) {
            return context.withValue(PLACE, this);
        }

        @Override
        public void streamClosed(Status status) {
            if (stand.getAndSet(Stand.GONE) == Stand.INSIDE) {
                count.decrementAndGet();
            }
        }

        /** Takes a place if there is one. A call that has ended meanwhile takes none and is not turned away either. */
        private boolean isTurnedAway() {
            turnedAway = count.incrementAndGet() > most;
            if (turnedAway || !stand.compareAndSet(Stand.COMING, Stand.INSIDE)) {
                count.decrementAndGet();
            }
            return turnedAway;
        }
    }
}
