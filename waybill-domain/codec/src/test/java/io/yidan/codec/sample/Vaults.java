package io.yidan.codec.sample;

import io.yidan.codec.personal.AesVault;
import io.yidan.codec.personal.SubjectKeys;

import java.util.Random;

/** A vault whose random bytes are the same in every test. */
public final class Vaults {
    private Vaults() {}

    public static AesVault over(SubjectKeys keys) {
        var random = new Random(20260831);
        return new AesVault(
                new byte[32],
                keys,
                size -> {
                    var bytes = new byte[size];
                    random.nextBytes(bytes);
                    return bytes;
                });
    }
}
