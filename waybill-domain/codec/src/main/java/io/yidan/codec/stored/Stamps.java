package io.yidan.codec.stored;

import com.google.protobuf.ByteString;

import io.yidan.proto.event.v1.DecisionStamp;
import io.yidan.waybill.decision.Stamp;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.value.Bytes;

/** Who decided, under which request, as it is stored. */
final class Stamps {
    private Stamps() {}

    static Stamp read(DecisionStamp kept) {
        return new Stamp(
                new PartyId(kept.getBy()),
                new RequestId(kept.getRequestId()),
                read(kept.getRequestSha256()));
    }

    static DecisionStamp write(Stamp stamp) {
        return DecisionStamp.newBuilder()
                .setBy(stamp.by().value())
                .setRequestId(stamp.request().value())
                .setRequestSha256(write(stamp.requestHash()))
                .build();
    }

    static Bytes read(ByteString kept) {
        return Bytes.of(kept.toByteArray());
    }

    static ByteString write(Bytes bytes) {
        return ByteString.copyFrom(bytes.toArray());
    }
}
