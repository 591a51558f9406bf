package io.yidan.waybill.decision;

import io.yidan.waybill.happening.Condition.SealState;
import io.yidan.waybill.id.UnitId;

import java.util.Optional;

/** What the receiver saw on one unit, or on all if none is named. */
public record HandoverRemark(
        Optional<UnitId> unit, String remark, String photoSha256, SealState seal) {}
