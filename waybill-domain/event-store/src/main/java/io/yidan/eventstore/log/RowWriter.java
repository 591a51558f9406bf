package io.yidan.eventstore.log;

import io.yidan.eventstore.Secrets;
import io.yidan.eventstore.Segment;
import io.yidan.eventstore.Stored;
import io.yidan.eventstore.StoredForm;
import io.yidan.eventstore.append.NewRow;
import io.yidan.eventstore.chain.Metadata;
import io.yidan.eventstore.chain.Micros;
import io.yidan.eventstore.chain.RowHash;
import io.yidan.eventstore.read.Tip;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Makes the row of an event, tied to the end of its stream. */
record RowWriter(StoredForm form, Secrets secrets) {

    NewRow after(Tip end, Object event) {
        Stored stored = form.write(event);
        byte[] secret = secrets.next();
        int version = Math.addExact(end.version(), 1);
        long occurredAt = Micros.of(stored.occurredAt());
        byte[] hash =
                RowHash.of(
                        end.hash(),
                        end.stream(),
                        version,
                        stored.typeId(),
                        occurredAt,
                        secret,
                        stored.segments());
        return new NewRow(
                end.stream(),
                version,
                stored.typeId(),
                occurredAt,
                joined(stored.segments()),
                Metadata.of(secret, stored.segments()).bytes(),
                hash);
    }

    private static byte[] joined(List<Segment> segments) {
        var payload = new ByteArrayOutputStream();
        segments.forEach(s -> payload.writeBytes(s.bytes()));
        return payload.toByteArray();
    }
}
