package io.yidan.gateway.signin;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.yidan.access.Caller;

/** Every call is that of somebody who was let in before. */
public record SpeaksFor(Caller caller) implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return Contexts.interceptCall(CallerContext.with(caller), call, headers, next);
    }
}
