package io.yidan.eventstore.chain;

import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.Segment;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is kept beside a payload: the secret of the event, and where each segment ends. */
public record Metadata(byte[] secret, List<Span> spans) {
    private static final byte FORM = 1;

    /** One segment: whose it is and how long. */
    public record Span(byte group, int length) {}

    public Metadata {
        if (secret.length != Secrets.LENGTH) {
            throw new IllegalArgumentException(
                    "the secret of an event is 16 bytes, got: " + secret.length);
        }
        spans = List.copyOf(spans);
    }

    /** Describes segments that stand one after the other in a payload. */
    public static Metadata of(byte[] secret, List<Segment> segments) {
        return new Metadata(
                secret, segments.stream().map(s -> new Span(s.group(), s.bytes().length)).toList());
    }

    /** The bytes kept: form, secret, then group and length of each segment. */
    public byte[] bytes() {
        var out = new ByteArrayOutputStream(1 + Secrets.LENGTH + spans.size() * 3);
        out.write(FORM);
        out.writeBytes(secret);
        for (Span span : spans) {
            out.write(span.group());
            writeVarint(out, span.length());
        }
        return out.toByteArray();
    }

    /** Reads the kept bytes; refuses any that {@link #bytes()} would not have written. */
    public static Metadata parse(byte[] bytes) {
        int head = 1 + Secrets.LENGTH;
        if (bytes.length < head || bytes[0] != FORM) {
            throw new IllegalArgumentException("metadata of unknown form");
        }
        var spans = new ArrayList<Span>();
        for (int at = head; at < bytes.length; ) {
            byte group = bytes[at++];
            long length = 0;
            int shift = 0;
            byte next;
            do {
                if (at >= bytes.length || shift > 28) {
                    throw new IllegalArgumentException("metadata ends inside a length");
                }
                next = bytes[at++];
                length |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            spans.add(new Span(group, Math.toIntExact(length)));
        }
        var metadata = new Metadata(Arrays.copyOfRange(bytes, 1, head), spans);
        if (!Arrays.equals(metadata.bytes(), bytes)) {
            throw new IllegalArgumentException("metadata not in its shortest form");
        }
        return metadata;
    }

    /** Cuts a payload into its segments again. */
    public List<Segment> cut(byte[] payload) {
        long total = spans.stream().mapToLong(Span::length).sum();
        if (total != payload.length) {
            throw new IllegalArgumentException(
                    "segments add up to " + total + " bytes, the payload has " + payload.length);
        }
        var segments = new ArrayList<Segment>(spans.size());
        int at = 0;
        for (Span span : spans) {
            segments.add(
                    new Segment(span.group(), Arrays.copyOfRange(payload, at, at + span.length())));
            at += span.length();
        }
        return segments;
    }

    private static void writeVarint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
