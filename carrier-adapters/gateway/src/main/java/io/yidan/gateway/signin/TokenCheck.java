package io.yidan.gateway.signin;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

import java.util.Set;

/** Lets no call pass without a good token, but for the services named open. */
public final class TokenCheck implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private final Credentials credentials;
    private final Set<String> openServices;

    public TokenCheck(Credentials credentials, Set<String> openServices) {
        this.credentials = credentials;
        this.openServices = Set.copyOf(openServices);
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (openServices.contains(call.getMethodDescriptor().getServiceName())) {
            return next.startCall(call, headers);
        }
        var caller = credentials.bearer(headers.get(AUTHORIZATION));
        return Contexts.interceptCall(CallerContext.with(caller), call, headers, next);
    }
}
