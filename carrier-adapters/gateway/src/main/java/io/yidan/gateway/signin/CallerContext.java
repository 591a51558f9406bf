package io.yidan.gateway.signin;

import io.grpc.Context;
import io.yidan.access.Caller;

import java.util.Optional;
import java.util.function.Consumer;

/** Who calls, kept with the call itself and not with a thread, so that no call inherits it from another. */
public final class CallerContext {
    private static final Context.Key<Caller> CALLER = Context.key("caller");
    private static final Context.Key<Consumer<Caller>> NOTED = Context.key("noted");

    private CallerContext() {}

    /** The caller of the gRPC call this thread serves. */
    public static Caller caller() {
        return current()
                .orElseThrow(
                        () -> new IllegalStateException("a method was reached without a token"));
    }

    static Optional<Caller> current() {
        return Optional.ofNullable(CALLER.get());
    }

    /** A call of which this is to be told who calls, as soon as that is known. */
    public static Context noting(Consumer<Caller> told) {
        return Context.current().withValue(NOTED, told);
    }

    static Context with(Caller caller) {
        Optional.ofNullable(NOTED.get()).ifPresent(told -> told.accept(caller));
        return Context.current().withValue(CALLER, caller);
    }
}
