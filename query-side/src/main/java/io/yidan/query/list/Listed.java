package io.yidan.query.list;

import com.google.protobuf.InvalidProtocolBufferException;

import io.yidan.proto.tracking.v1.WaybillView;

/** A waybill in a list: the short view of it, and whether it was late when the list was read. */
public record Listed(WaybillView brief, boolean late) {

    static Listed of(byte[] brief, boolean late) {
        try {
            return new Listed(WaybillView.parseFrom(brief), late);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a row of the read model cannot be read", e);
        }
    }
}
