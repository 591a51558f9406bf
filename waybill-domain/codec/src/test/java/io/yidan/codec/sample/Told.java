package io.yidan.codec.sample;

import com.google.protobuf.Timestamp;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Loaded;
import io.yidan.proto.type.v1.Means;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.Moved;
import io.yidan.proto.type.v1.SealAffixed;
import io.yidan.proto.type.v1.UnitAssociated;
import io.yidan.proto.type.v1.ZonedInstant;

import java.util.List;

/** Leg events as a carrier sends them. */
public final class Told {
    public static final EventTime NOON =
            EventTime.newBuilder()
                    .setInstant(
                            ZonedInstant.newBuilder()
                                    .setAt(Timestamp.newBuilder().setSeconds(1_788_666_600L))
                                    .setOffsetMinutes(480))
                    .build();

    private Told() {}

    public static LegEvent sealAffixed(String unit) {
        return event(
                Happening.newBuilder()
                        .setSealAffixed(
                                SealAffixed.newBuilder().setUnit(unit).setNumber("KZR-88213")));
    }

    public static LegEvent loaded(String... units) {
        var moved = Moved.newBuilder().addAllUnits(List.of(units));
        return event(Happening.newBuilder().setLoaded(Loaded.newBuilder().setMoved(moved)));
    }

    public static LegEvent associated(MeansKind kind, String number) {
        var means = Means.newBuilder().setKind(kind).setId(number);
        return event(
                Happening.newBuilder()
                        .setUnitAssociated(
                                UnitAssociated.newBuilder()
                                        .addUnits("DEMU3000025")
                                        .setMeans(means)));
    }

    public static LegEvent event(Happening.Builder happening) {
        return LegEvent.newBuilder()
                .setWaybillNumber("DEMO0001202608310001")
                .setEnvelope(
                        FactEnvelope.newBuilder()
                                .setSourceSystem("mv")
                                .setEventId("7")
                                .setRevision(1)
                                .setClassifier(Classifier.CLASSIFIER_ACTUAL)
                                .setEventTime(NOON))
                .setHappening(happening)
                .build();
    }
}
