package io.yidan.codec.type;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.proto.waybill.v1.HandoverRemark;

/** What a receiver remarks at a handover, on the wire and in the model. */
public final class Remarks {
    private Remarks() {}

    public static io.yidan.waybill.decision.HandoverRemark read(HandoverRemark told, At at) {
        return new io.yidan.waybill.decision.HandoverRemark(
                Maybe.text(told.getUnit(), text -> UnitIds.read("unit", text, at)),
                told.getRemark(),
                told.getPhotoSha256(),
                Seals.state(told.getSealCondition(), at.in("seal_condition")));
    }

    public static HandoverRemark write(io.yidan.waybill.decision.HandoverRemark remark) {
        return HandoverRemark.newBuilder()
                .setUnit(Maybe.text(remark.unit()))
                .setRemark(remark.remark())
                .setPhotoSha256(remark.photoSha256())
                .setSealCondition(Seals.write(remark.seal()))
                .build();
    }
}
