package io.yidan.codec.view;

import io.yidan.codec.type.Times;
import io.yidan.proto.tracking.v1.AnomalyView;
import io.yidan.waybill.fact.FactKey;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.journey.Anomaly;

/** Spells what does not fit together. */
public final class Anomalies {
    private Anomalies() {}

    public static AnomalyView write(Anomaly anomaly) {
        return AnomalyView.newBuilder()
                .setCode(anomaly.kind().name())
                .setUnit(anomaly.unit().map(UnitId::value).orElse(""))
                .setAt(Times.write(anomaly.at()))
                .setFactKey(anomaly.key().map(FactKey::toString).orElse(""))
                .setDetail(anomaly.detail())
                .build();
    }
}
