package io.yidan.gateway.post;

import io.yidan.codec.view.Anomalies;
import io.yidan.codec.view.Stages;
import io.yidan.command.Rehearsal.Change;
import io.yidan.proto.carrier.v1.LegAhead;
import io.yidan.proto.carrier.v1.WaybillAhead;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.journey.Journey;
import io.yidan.waybill.journey.LegWay;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Spells how a waybill would stand, by what differs from how it stands. */
final class Ahead {
    private Ahead() {}

    static WaybillAhead of(Change change) {
        var now = change.now().journey();
        var then = change.then().journey();
        var known = new HashSet<>(now.anomalies());
        return WaybillAhead.newBuilder()
                .setWaybillNumber(change.now().number().map(WaybillNumber::value).orElseThrow())
                .setRevisionNow(change.now().version())
                .setRevisionThen(change.then().version())
                .setStageNow(Stages.write(change.now().stage()))
                .setStageThen(Stages.write(change.then().stage()))
                .addAllLegs(legs(now, then))
                .addAllAnomalies(
                        then.anomalies().stream()
                                .filter(anomaly -> !known.contains(anomaly))
                                .map(Anomalies::write)
                                .toList())
                .build();
    }

    /** Both have the legs of the same plan, in its order; facts change no plan. */
    private static List<LegAhead> legs(Journey now, Journey then) {
        return IntStream.range(0, now.legs().size())
                .mapToObj(n -> leg(now.legs().get(n), then.legs().get(n)))
                .filter(
                        leg ->
                                leg.getLeastNow() != leg.getLeastThen()
                                        || leg.getMostNow() != leg.getMostThen())
                .toList();
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
}
