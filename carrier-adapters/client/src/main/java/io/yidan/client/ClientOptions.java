package io.yidan.client;

import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.TlsChannelCredentials;

import java.io.File;
import java.io.IOException;
import java.time.Duration;

/**
 * How the client speaks.
 *
 * @param transport plain or TLS
 * @param overall how long a call may take with all its repeats; then the outcome is unknown
 * @param attempt how long one try may take before it is sent again
 * @param backoff pauses between tries where the exchange gives no hint
 * @param window how many items of a stream may wait for their answer
 */
public record ClientOptions(
        ChannelCredentials transport,
        Duration overall,
        Duration attempt,
        Backoff backoff,
        int window) {

    public ClientOptions {
        if (!overall.isPositive() || !attempt.isPositive() || window < 1) {
            throw new IllegalArgumentException("deadlines and window must be positive");
        }
    }

    /** Without encryption: for this machine and the demo only, since tokens travel readable. */
    public static ClientOptions plaintext() {
        return usual(InsecureChannelCredentials.create());
    }

    /** TLS, trusting what this Java trusts. */
    public static ClientOptions tls() {
        return usual(TlsChannelCredentials.create());
    }

    /** TLS, trusting the certificates of this PEM file. */
    public static ClientOptions tls(File trusted) throws IOException {
        return usual(TlsChannelCredentials.newBuilder().trustManager(trusted).build());
    }

    private static ClientOptions usual(ChannelCredentials transport) {
        return new ClientOptions(
                transport, Duration.ofMinutes(2), Duration.ofSeconds(10), Backoff.USUAL, 256);
    }

    public ClientOptions withDeadlines(Duration overall, Duration attempt) {
        return new ClientOptions(transport, overall, attempt, backoff, window);
    }

    public ClientOptions withBackoff(Backoff backoff) {
        return new ClientOptions(transport, overall, attempt, backoff, window);
    }

    public ClientOptions withWindow(int window) {
        return new ClientOptions(transport, overall, attempt, backoff, window);
    }
}
