package io.yidan.gateway.testing;

import com.google.protobuf.Timestamp;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.carrier.v1.PostLegEventRequest;
import io.yidan.proto.type.v1.Arrived;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.EventTime;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Moved;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.ZonedInstant;
import io.yidan.waybill.testing.JourneyA;

import java.util.function.Consumer;

/** Leg events as they come over the wire: good ones, to be spoilt one by one. */
public final class Events {
    private Events() {}

    /** Told by KZR: box 7 has arrived at Alashankou. */
    public static LegEvent.Builder arrived(String eventId) {
        return LegEvent.newBuilder()
                .setWaybillNumber(JourneyA.WAYBILL.value())
                .setEnvelope(envelope(eventId))
                .setHappening(
                        Happening.newBuilder()
                                .setArrived(
                                        Arrived.newBuilder()
                                                .setMoved(
                                                        Moved.newBuilder()
                                                                .addUnits(
                                                                        JourneyA.BOX_7.value()))));
    }

    public static FactEnvelope.Builder envelope(String eventId) {
        return FactEnvelope.newBuilder()
                .setSourceSystem("mv")
                .setEventId(eventId)
                .setRevision(1)
                .setClassifier(Classifier.CLASSIFIER_ACTUAL)
                .setEventTime(time())
                .setPlace(place());
    }

    public static EventTime.Builder time() {
        return EventTime.newBuilder()
                .setInstant(
                        ZonedInstant.newBuilder()
                                .setAt(Timestamp.newBuilder().setSeconds(1_788_659_400))
                                .setOffsetMinutes(480));
    }

    public static Place.Builder place() {
        return Place.newBuilder().setScheme(PlaceScheme.PLACE_SCHEME_UNLOCODE).setCode("CNAKL");
    }

    /** The good event with one thing changed. */
    public static PostLegEventRequest but(Consumer<LegEvent.Builder> change) {
        var event = arrived("7");
        change.accept(event);
        return PostLegEventRequest.newBuilder().setEvent(event).build();
    }
}
