package io.yidan.waybill.testing;

import io.yidan.waybill.value.Bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text; good enough to tell contents apart in tests. */
public final class Hash {
    private Hash() {}

    public static Bytes of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Bytes.of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
