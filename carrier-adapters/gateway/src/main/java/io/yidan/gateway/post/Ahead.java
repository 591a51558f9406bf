package io.yidan.gateway.post;

import io.yidan.codec.view.Anomalies;
import io.yidan.codec.view.Stages;
import io.yidan.command.Rehearsal.Change;
import io.yidan.proto.carrier.v1.LegAhead;
import io.yidan.proto.carrier.v1.WaybillAhead;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.LegWay;

import java.util.HashSet;
import java.util.stream.Stream;

/** Spells how a waybill would stand, by what differs from how it stands. */
final class Ahead {
    private Ahead() {}

    static WaybillAhead of(Change change) {
        var now = journey(change.now());
        var then = journey(change.then());
        var known = new HashSet<>(now.anomalies());
        return WaybillAhead.newBuilder()
                .setWaybillNumber(change.now().number().map(WaybillNumber::value).orElseThrow())
                .setRevisionNow(change.now().version())
                .setRevisionThen(change.then().version())
                .setStageNow(Stages.write(change.now().stage()))
                .setStageThen(Stages.write(change.then().stage()))
                .addAllLegs(legs(now, then).toList())
                .addAllAnomalies(
                        then.anomalies().stream()
                                .filter(anomaly -> !known.contains(anomaly))
                                .map(Anomalies::write)
                                .toList())
                .build();
    }

    private static Stream<LegAhead> legs(Journey now, Journey then) {
        return now.legs().stream()
                .flatMap(
                        before ->
                                then.legs().stream()
                                        .filter(after -> after.leg() == before.leg())
                                        .map(after -> leg(before, after)))
                .filter(
                        leg ->
                                leg.getLeastNow() != leg.getLeastThen()
                                        || leg.getMostNow() != leg.getMostThen());
    }

    private static LegAhead leg(LegWay before, LegWay after) {
        return LegAhead.newBuilder()
                .setLeg(before.leg())
                .setLeastNow(Stages.write(before.least()))
                .setMostNow(Stages.write(before.most()))
                .setLeastThen(Stages.write(after.least()))
                .setMostThen(Stages.write(after.most()))
                .build();
    }

    private static Journey journey(Waybill waybill) {
        return Journey.of(
                waybill.content().orElseThrow(), waybill.facts(), waybill.handovers().values());
    }
}
