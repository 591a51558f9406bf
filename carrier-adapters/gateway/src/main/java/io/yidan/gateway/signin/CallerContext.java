package io.yidan.gateway.signin;

import io.grpc.Context;
import io.yidan.access.Caller;

import java.util.Optional;

/** Who calls, kept with the call itself and not with a thread, so that no call inherits it from another. */
public final class CallerContext {
    private static final Context.Key<Caller> CALLER = Context.key("caller");

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

    static Context with(Caller caller) {
        return Context.current().withValue(CALLER, caller);
    }
}
