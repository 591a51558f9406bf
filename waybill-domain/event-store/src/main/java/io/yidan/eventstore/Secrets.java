package io.yidan.eventstore;

import java.security.SecureRandom;

/** Where the secret of each event comes from; it keeps a hidden part from being guessed. */
@FunctionalInterface
public interface Secrets {
    int LENGTH = 16;

    /** Gives the next 16 secret bytes. */
    byte[] next();

    /** Secrets nobody can foresee. */
    static Secrets random() {
        return new DrawnSecrets(new SecureRandom());
    }
}
