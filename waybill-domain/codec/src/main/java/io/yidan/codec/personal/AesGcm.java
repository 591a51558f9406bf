package io.yidan.codec.personal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: nonce before, tag behind, and a label that must be the same when it is opened. */
record AesGcm(byte[] key, Supplier<byte[]> nonces) {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    byte[] close(byte[] clear, byte[] label) {
        var nonce = nonces.get();
        var closed = run(Cipher.ENCRYPT_MODE, nonce, clear, label);
        return ByteBuffer.allocate(NONCE + closed.length).put(nonce).put(closed).array();
    }

    byte[] open(byte[] closed, byte[] label) {
        var nonce = Arrays.copyOf(closed, NONCE);
        return run(
                Cipher.DECRYPT_MODE,
                nonce,
                Arrays.copyOfRange(closed, NONCE, closed.length),
                label);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] label) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(label);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "what is personal cannot be sealed or opened with this key", e);
        }
    }
}
