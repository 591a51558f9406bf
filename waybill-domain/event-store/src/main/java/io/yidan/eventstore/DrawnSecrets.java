package io.yidan.eventstore;

import java.security.SecureRandom;
import java.util.Arrays;

/** Draws secrets from the system many at a time; each is handed out once and not kept. */
final class DrawnSecrets implements Secrets {
    private static final int AT_ONCE = 256;
    private final SecureRandom random;
    private final byte[] drawn = new byte[AT_ONCE * LENGTH];
    private int used = drawn.length;

    DrawnSecrets(SecureRandom random) {
        this.random = random;
    }

    @Override
    public synchronized byte[] next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        var secret = new byte[LENGTH];
        System.arraycopy(drawn, used, secret, 0, LENGTH);
        Arrays.fill(drawn, used, used + LENGTH, (byte) 0);
        used += LENGTH;
        return secret;
    }
}
