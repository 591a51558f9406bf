package io.yidan.client.event;

import static java.util.Arrays.asList;

import io.yidan.proto.carrier.v1.LegEvent;
import io.yidan.proto.type.v1.Arrived;
import io.yidan.proto.type.v1.CargoReceived;
import io.yidan.proto.type.v1.Classifier;
import io.yidan.proto.type.v1.Delivered;
import io.yidan.proto.type.v1.Departed;
import io.yidan.proto.type.v1.EtaUpdated;
import io.yidan.proto.type.v1.FactEnvelope;
import io.yidan.proto.type.v1.GateIn;
import io.yidan.proto.type.v1.GateOut;
import io.yidan.proto.type.v1.Happening;
import io.yidan.proto.type.v1.Interrupted;
import io.yidan.proto.type.v1.Means;
import io.yidan.proto.type.v1.MeansKind;
import io.yidan.proto.type.v1.MoistureFound;
import io.yidan.proto.type.v1.Moved;
import io.yidan.proto.type.v1.Passed;
import io.yidan.proto.type.v1.Place;
import io.yidan.proto.type.v1.Resumed;
import io.yidan.proto.type.v1.SealAffixed;
import io.yidan.proto.type.v1.SealChecked;
import io.yidan.proto.type.v1.SealCondition;
import io.yidan.proto.type.v1.SealSource;
import io.yidan.proto.type.v1.Stuffed;
import io.yidan.proto.type.v1.UnitAssociated;
import io.yidan.proto.type.v1.UnitDissociated;
import io.yidan.proto.type.v1.Weighed;
import io.yidan.proto.type.v1.Withdrawal;

/** A happening being written down: first who says so, when and where, then what. */
public final class LegEventDraft {
    private final String waybill;
    private final FactEnvelope.Builder envelope;

    LegEventDraft(String waybill, String system, String id) {
        this.waybill = waybill;
        this.envelope =
                FactEnvelope.newBuilder()
                        .setSourceSystem(system)
                        .setEventId(id)
                        .setRevision(1)
                        .setClassifier(Classifier.CLASSIFIER_ACTUAL);
    }

    public LegEventDraft revision(long revision) {
        envelope.setRevision(revision);
        return this;
    }

    /** A higher revision and why the earlier one was wrong, such as C-TYPE. */
    public LegEventDraft correction(long revision, String reasonCode) {
        envelope.setCorrectionCode(reasonCode);
        return revision(revision);
    }

    /** A moment with its offset: 2026-09-04T16:32+05:00. */
    public LegEventDraft at(String moment) {
        envelope.setEventTime(EventTimes.moment(moment));
        return this;
    }

    /** A day only, and the zone whose day it is. */
    public LegEventDraft onDay(String date, String zone) {
        envelope.setEventTime(EventTimes.day(date, zone));
        return this;
    }

    public LegEventDraft place(Place place) {
        envelope.setPlace(place);
        return this;
    }

    public LegEventDraft leg(int leg) {
        envelope.setLeg(leg);
        return this;
    }

    public LegEventDraft classifier(Classifier classifier) {
        envelope.setClassifier(classifier);
        return this;
    }

    public LegEvent departed(String... units) {
        return happened(
                Happening.newBuilder().setDeparted(Departed.newBuilder().setMoved(moved(units))));
    }

    public LegEvent passed(String... units) {
        return happened(
                Happening.newBuilder().setPassed(Passed.newBuilder().setMoved(moved(units))));
    }

    public LegEvent arrived(String... units) {
        return happened(
                Happening.newBuilder().setArrived(Arrived.newBuilder().setMoved(moved(units))));
    }

    public LegEvent gateIn(String... units) {
        return happened(
                Happening.newBuilder().setGateIn(GateIn.newBuilder().setMoved(moved(units))));
    }

    public LegEvent gateOut(String... units) {
        return happened(
                Happening.newBuilder().setGateOut(GateOut.newBuilder().setMoved(moved(units))));
    }

    public LegEvent interrupted(String reasonCode, String... units) {
        return happened(
                Happening.newBuilder()
                        .setInterrupted(
                                Interrupted.newBuilder()
                                        .setMoved(moved(units))
                                        .setReasonCode(reasonCode)));
    }

    public LegEvent resumed(String... units) {
        return happened(
                Happening.newBuilder().setResumed(Resumed.newBuilder().setMoved(moved(units))));
    }

    public LegEvent associated(MeansKind kind, String means, String... units) {
        return happened(
                Happening.newBuilder()
                        .setUnitAssociated(
                                UnitAssociated.newBuilder()
                                        .addAllUnits(asList(units))
                                        .setMeans(means(kind, means))));
    }

    public LegEvent dissociated(MeansKind kind, String means, String... units) {
        return happened(
                Happening.newBuilder()
                        .setUnitDissociated(
                                UnitDissociated.newBuilder()
                                        .addAllUnits(asList(units))
                                        .setMeans(means(kind, means))));
    }

    public LegEvent stuffed(String... units) {
        return happened(
                Happening.newBuilder().setStuffed(Stuffed.newBuilder().addAllUnits(asList(units))));
    }

    public LegEvent cargoReceived(String carrierReference, String... units) {
        return happened(
                Happening.newBuilder()
                        .setCargoReceived(
                                CargoReceived.newBuilder()
                                        .setCarrierReference(carrierReference)
                                        .addAllUnits(asList(units))));
    }

    public LegEvent delivered(String... units) {
        return happened(
                Happening.newBuilder()
                        .setDelivered(Delivered.newBuilder().addAllUnits(asList(units))));
    }

    public LegEvent eta(String moment, String... units) {
        return happened(
                Happening.newBuilder()
                        .setEtaUpdated(
                                EtaUpdated.newBuilder()
                                        .setEta(EventTimes.zoned(moment))
                                        .addAllUnits(asList(units))));
    }

    public LegEvent sealAffixed(String unit, String number, SealSource source) {
        return happened(
                Happening.newBuilder()
                        .setSealAffixed(
                                SealAffixed.newBuilder()
                                        .setUnit(unit)
                                        .setNumber(number)
                                        .setSource(source)));
    }

    public LegEvent sealChecked(String unit, String number, SealCondition condition) {
        return happened(
                Happening.newBuilder()
                        .setSealChecked(
                                SealChecked.newBuilder()
                                        .setUnit(unit)
                                        .setNumber(number)
                                        .setCondition(condition)));
    }

    public LegEvent weighed(Weighed.Builder weighed) {
        return happened(Happening.newBuilder().setWeighed(weighed));
    }

    /** Water by mass of the wet cargo, 812 for 8.12 %; no units for all of the waybill. */
    public LegEvent moistureFound(int hundredths, String method, String sample, String... units) {
        return happened(
                Happening.newBuilder()
                        .setMoistureFound(
                                MoistureFound.newBuilder()
                                        .addAllUnits(asList(units))
                                        .setMoistureHundredths(hundredths)
                                        .setMethod(method)
                                        .setSample(sample)));
    }

    /** Any happening, also those this class has no word for. */
    public LegEvent happened(Happening.Builder happening) {
        return message().setHappening(happening).build();
    }

    /** Takes the fact of this key back for ever. Name what replaces it, or give an empty id. */
    public LegEvent withdrawn(String reasonCode, String replacedBy) {
        envelope.setWithdrawal(
                Withdrawal.newBuilder().setReasonCode(reasonCode).setReplacedBy(replacedBy));
        return message().build();
    }

    private LegEvent.Builder message() {
        return LegEvent.newBuilder().setWaybillNumber(waybill).setEnvelope(envelope);
    }

    private static Moved.Builder moved(String... units) {
        return Moved.newBuilder().addAllUnits(asList(units));
    }

    private static Means.Builder means(MeansKind kind, String id) {
        return Means.newBuilder().setKind(kind).setId(id);
    }
}
