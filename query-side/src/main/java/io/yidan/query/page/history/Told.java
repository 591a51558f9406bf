package io.yidan.query.page.history;

import io.yidan.proto.type.v1.ExceptionReported;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.Moved;
import io.yidan.proto.type.v1.SealChecked;
import io.yidan.query.page.part.Scene;
import io.yidan.query.page.part.UnitLine;
import io.yidan.query.page.words.Figures;

import java.util.List;

/** The units a happening names, and what else it tells, in words. */
record Told(List<String> units, List<String> details) {

    static Told of(Scene scene, Happening told) {
        return switch (told.getKindCase()) {
            case BOOKED ->
                    new Told(
                            told.getBooked().getUnitsList(),
                            List.of(told.getBooked().getCarrierReference()));
            case STUFFED -> new Told(told.getStuffed().getUnitsList(), List.of());
            case STRIPPED -> new Told(told.getStripped().getUnitsList(), List.of());
            case CARGO_RECEIVED ->
                    new Told(
                            told.getCargoReceived().getUnitsList(),
                            List.of(
                                    told.getCargoReceived().getCarrierReference(),
                                    told.getCargoReceived().getRemark()));
            case LOADED -> moved(told.getLoaded().getMoved(), "");
            case UNLOADED -> moved(told.getUnloaded().getMoved(), "");
            case UNIT_ASSOCIATED ->
                    new Told(
                            told.getUnitAssociated().getUnitsList(),
                            List.of(told.getUnitAssociated().getMeans().getId()));
            case UNIT_DISSOCIATED ->
                    new Told(
                            told.getUnitDissociated().getUnitsList(),
                            List.of(told.getUnitDissociated().getMeans().getId()));
            case SEAL_AFFIXED ->
                    new Told(
                            List.of(told.getSealAffixed().getUnit()),
                            List.of(told.getSealAffixed().getNumber()));
            case SEAL_CHECKED -> checked(scene, told.getSealChecked());
            case SEAL_BROKEN ->
                    new Told(
                            List.of(told.getSealBroken().getUnit()),
                            List.of(
                                    told.getSealBroken().getNumber(),
                                    scene.words()
                                            .code("reason", told.getSealBroken().getReasonCode())));
            case SEAL_REPLACED ->
                    new Told(
                            List.of(told.getSealReplaced().getUnit()),
                            List.of(
                                    told.getSealReplaced().getOldNumber()
                                            + " → "
                                            + told.getSealReplaced().getNewNumber()));
            case GATE_IN -> moved(told.getGateIn().getMoved(), told.getGateIn().getGate());
            case GATE_OUT -> moved(told.getGateOut().getMoved(), told.getGateOut().getGate());
            case DEPARTED ->
                    moved(
                            told.getDeparted().getMoved(),
                            trip(scene, told.getDeparted().getJourney()));
            case PASSED ->
                    moved(told.getPassed().getMoved(), trip(scene, told.getPassed().getJourney()));
            case ARRIVED ->
                    moved(
                            told.getArrived().getMoved(),
                            trip(scene, told.getArrived().getJourney()));
            case INTERRUPTED ->
                    moved(
                            told.getInterrupted().getMoved(),
                            scene.words().code("reason", told.getInterrupted().getReasonCode()));
            case RESUMED -> moved(told.getResumed().getMoved(), "");
            case ETA_UPDATED ->
                    new Told(
                            told.getEtaUpdated().getUnitsList(),
                            List.of(
                                    scene.face().time(told.getEtaUpdated().getEta()).text(),
                                    scene.words()
                                            .code("reason", told.getEtaUpdated().getReasonCode())));
            case WEIGHED ->
                    new Told(
                            List.of(told.getWeighed().getUnit()),
                            List.of(
                                    scene.say("weighing." + told.getWeighed().getMethod().name()),
                                    UnitLine.tonnes(told.getWeighed())));
            case DELIVERED ->
                    new Told(
                            told.getDelivered().getUnitsList(),
                            List.of(told.getDelivered().getReservation()));
            case MOISTURE_FOUND -> found(scene, told.getMoistureFound());
            case EXCEPTION_REPORTED -> wrong(scene, told.getExceptionReported());
            case KIND_NOT_SET -> new Told(List.of(), List.of());
        };
    }

    private static Told moved(Moved moved, String more) {
        return new Told(
                moved.getUnitsList(),
                List.of(moved.hasMeans() ? moved.getMeans().getId() : "", more));
    }

    private static String trip(Scene scene, String journey) {
        return journey.isEmpty() ? "" : scene.say("trip", journey);
    }

    private static Told checked(Scene scene, SealChecked seal) {
        return new Told(
                List.of(seal.getUnit()),
                List.of(seal.getNumber(), scene.say("seal." + seal.getCondition().name())));
    }

    private static Told found(Scene scene, MoistureFound found) {
        return new Told(
                found.getUnitsList(),
                List.of(
                        Figures.percent(found.getMoistureHundredths(), 2),
                        found.getMethod(),
                        found.getSample().isEmpty() ? "" : scene.say("sample", found.getSample())));
    }

    private static Told wrong(Scene scene, ExceptionReported wrong) {
        return new Told(
                wrong.getConcerned().getUnitsList(),
                List.of(
                        scene.say("wrong." + wrong.getKind().name()),
                        scene.words().code("reason", wrong.getReasonCode()),
                        wrong.getRemark()));
    }
}
