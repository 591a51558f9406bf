package io.yidan.codec.personal;

import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Sealed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with one key per person, which is itself sealed by the master key. A person is known again by a keyed
 * fingerprint of who told the name and the name itself, so that the row to erase can be found from the name.
 */
public final class AesVault implements PersonalVault {
    private static final int KEY = 32;
    private final AesGcm master;
    private final byte[] fingerprints;
    private final SubjectKeys keys;
    private final IntFunction<byte[]> random;

    /** The source gives as many random bytes as it is asked for: keys, nonces and the names of subjects. */
    public AesVault(byte[] masterKey, SubjectKeys keys, IntFunction<byte[]> random) {
        if (masterKey.length != KEY) {
            throw new IllegalArgumentException(
                    "the master key is 32 bytes, got: " + masterKey.length);
        }
        this.master = new AesGcm(masterKey.clone(), () -> random.apply(12));
        this.fingerprints = mac(masterKey, "yidan personal fingerprint");
        this.keys = keys;
        this.random = random;
    }

    @Override
    public Sealed seal(String toldBy, String clear) {
        var row = keys.findOrKeep(fingerprint(toldBy, clear), this::fresh);
        var label = label(row.subject(), row.keyId());
        var closed = under(row).close(clear.getBytes(StandardCharsets.UTF_8), label);
        return new Sealed(row.subject(), row.keyId(), Bytes.of(closed));
    }

    @Override
    public Optional<String> open(Sealed sealed) {
        var label = label(sealed.subject(), sealed.keyId());
        return keys.find(sealed.subject(), sealed.keyId())
                .map(row -> under(row).open(sealed.ciphertext().toArray(), label))
                .map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    /** By what the row of a person is found, to erase it. */
    public Bytes fingerprint(String toldBy, String clear) {
        return Bytes.of(mac(fingerprints, toldBy + "\n" + clear));
    }

    private SubjectKeys.Row fresh() {
        var subject = HexFormat.of().formatHex(random.apply(16));
        return new SubjectKeys.Row(
                subject, 1, Bytes.of(master.close(random.apply(KEY), label(subject, 1))));
    }

    private AesGcm under(SubjectKeys.Row row) {
        var key = master.open(row.wrapped().toArray(), label(row.subject(), row.keyId()));
        return new AesGcm(key, () -> random.apply(12));
    }

    private static byte[] label(String subject, long keyId) {
        return (subject + "/" + keyId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
