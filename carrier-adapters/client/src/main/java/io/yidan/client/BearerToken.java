package io.yidan.client;

import io.grpc.CallCredentials;
import io.grpc.Metadata;
import io.grpc.Status;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The party's credential. Asked for anew at every call, so that it may be renewed while the client runs. */
public final class BearerToken extends CallCredentials {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Supplier<String> token;

    private BearerToken(Supplier<String> token) {
        this.token = token;
    }

    /** A token that never changes. */
    public static BearerToken of(String token) {
        return new BearerToken(() -> token);
    }

    /** A token that its supplier keeps fresh. */
    public static BearerToken from(Supplier<String> token) {
        return new BearerToken(token);
    }

    @Override
    public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier applier) {
        executor.execute(
                () -> {
                    try {
                        var headers = new Metadata();
                        headers.put(AUTHORIZATION, "Bearer " + token.get());
                        applier.apply(headers);
                    } catch (RuntimeException e) {
                        applier.fail(
                                Status.UNAUTHENTICATED
                                        .withDescription("no token to be had")
                                        .withCause(e));
                    }
                });
    }
}
