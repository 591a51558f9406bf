package io.yidan.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SecretsTest {
    private static final int CALLS = 5_000;
    private final Secrets secrets = Secrets.random();

    @Test
    void no_secret_is_handed_out_twice_however_many_ask() throws Exception {
        Callable<String> ask = () -> HexFormat.of().formatHex(secrets.next());
        try (var askers = Executors.newFixedThreadPool(4)) {
            var told = askers.invokeAll(Collections.nCopies(CALLS, ask));

            assertThat(told.stream().map(Future::resultNow))
                    .allMatch(secret -> secret.length() == 2 * Secrets.LENGTH)
                    .doesNotHaveDuplicates();
        }
    }
}
