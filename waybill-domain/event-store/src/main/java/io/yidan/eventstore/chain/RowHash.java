package io.yidan.eventstore.chain;

import io.yidan.eventstore.Segment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties each row of a stream to the row before it, so that no row can be changed unnoticed. A part
 * counts by its salted hash, so the chain can be checked by somebody who may not see that part.
 */
public final class RowHash {
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final int FIXED = LENGTH + Long.BYTES + Integer.BYTES + Short.BYTES + Long.BYTES;

    private static final MessageDigest SHA_256 = fresh();

    private RowHash() {}

    /** What stands before the first row: 32 zero bytes. */
    public static byte[] beforeFirst() {
        return new byte[LENGTH];
    }

    /** The hash of a row whose parts are at hand. */
    public static byte[] of(
            byte[] previous,
            long stream,
            int version,
            int type,
            long occurredAtMicros,
            byte[] secret,
            List<Segment> segments) {
        return ofHashes(
                previous, stream, version, type, occurredAtMicros, hashes(secret, segments));
    }

    /** The hash of a row of which only the hashes of the parts are known. */
    public static byte[] ofHashes(
            byte[] previous,
            long stream,
            int version,
            int type,
            long occurredAtMicros,
            List<byte[]> segmentHashes) {
        var row = ByteBuffer.allocate(FIXED + segmentHashes.size() * LENGTH);
        row.put(previous).putLong(stream).putInt(version).putShort((short) type);
        row.putLong(occurredAtMicros);
        segmentHashes.forEach(row::put);
        return sha256().digest(row.array());
    }

    private static List<byte[]> hashes(byte[] secret, List<Segment> segments) {
        var hashes = new ArrayList<byte[]>(segments.size());
        for (Segment segment : segments) {
            hashes.add(segment(secret, segment));
        }
        return hashes;
    }

    /** The salted hash by which one part counts. */
    public static byte[] segment(byte[] secret, Segment segment) {
        MessageDigest digest = sha256();
        digest.update(salt(secret, segment.group()));
        return digest.digest(segment.bytes());
    }

    /** The salt of one part; telling it with the part opens no other part. */
    public static byte[] salt(byte[] secret, byte group) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(group);
            return Arrays.copyOf(mac.doFinal(), SALT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** A copy costs less than asking the providers each time. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
