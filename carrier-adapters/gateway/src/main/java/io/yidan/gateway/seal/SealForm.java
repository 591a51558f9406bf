package io.yidan.gateway.seal;

import io.yidan.gateway.decide.FormTime;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;
import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.PlaceScheme;
import io.yidan.proto.type.v1.SealCondition;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody read on a unit; what was not typed is missing.
 *
 * @param request one-time key of the form
 * @param number number as read, empty if no seal is there
 * @param first number of the first reading, if this is the second
 * @param state how the seal looks. Example: INTACT
 * @param at when, by the clocks of Beijing. Example: 2026-09-07T15:05
 * @param place scheme and code of the place. Example: UNLOCODE CNCJS
 */
public record SealForm(
        String request,
        String unit,
        String number,
        String first,
        String state,
        String at,
        String place) {

    /** What was typed or chosen, to be shown again; not the number, which is read anew. */
    Map<String, String> entered() {
        var all = new HashMap<String, String>();
        all.put("unit", text(unit));
        all.put("state", text(state));
        all.put("at", text(at));
        all.put("place", text(place));
        return all;
    }

    /** Whether the same number was read twice, or there is none to be read. */
    boolean sure() {
        return read().isEmpty() || read().equals(text(first));
    }

    String read() {
        return text(number);
    }

    /** The event the wire would have brought. */
    LegEvent event(String waybill, String photo) {
        var event = LegEvent.newBuilder().setWaybillNumber(waybill);
        event.getEnvelopeBuilder()
                .setSourceSystem("page")
                .setEventId("seal-" + text(request))
                .setRevision(1)
                .setClassifier(Classifier.CLASSIFIER_ACTUAL)
                .setEventTime(FormTime.read(text(at)))
                .setPlace(where())
                .setChannel("page");
        event.getHappeningBuilder()
                .getSealCheckedBuilder()
                .setUnit(text(unit))
                .setNumber(read())
                .setCondition(condition())
                .setPhotoSha256(photo);
        return event.build();
    }

    private SealCondition condition() {
        return named("state", "SEAL_CONDITION_" + text(state), SealCondition.class);
    }

    private Place where() {
        var parts = text(place).split(" ", 2);
        return Place.newBuilder()
                .setScheme(named("place", "PLACE_SCHEME_" + parts[0], PlaceScheme.class))
                .setCode(parts.length == 2 ? parts[1] : "")
                .build();
    }

    private static <E extends Enum<E>> E named(String field, String name, Class<E> kind) {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException _) {
            throw NotAccepted.of(ErrorCode.VALUE_UNKNOWN, field, "is one of the values offered");
        }
    }

    private static String text(String told) {
        return told == null ? "" : told.strip();
    }
}
