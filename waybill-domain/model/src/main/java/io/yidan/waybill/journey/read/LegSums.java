package io.yidan.waybill.journey.read;

import io.yidan.waybill.content.LegPlan;
import io.yidan.waybill.content.WaybillContent;
import io.yidan.waybill.happening.Planning;
import io.yidan.waybill.journey.LegWay;
import io.yidan.waybill.journey.OnLeg;
import io.yidan.waybill.journey.Progress;
import io.yidan.waybill.journey.UnitWay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Each leg over all units, and what is expected of it. */
final class LegSums {
    private final WaybillContent plan;
    private final Map<Integer, List<LegWay.Estimate>> estimates = new TreeMap<>();

    LegSums(WaybillContent plan) {
        this.plan = plan;
    }

    /** Keeps an estimate, the newest first. */
    void expect(Telling told, Planning.EtaUpdated estimate, int now) {
        var leg = new LegFinder(plan).expected(told, now);
        leg.ifPresent(
                found ->
                        estimates
                                .computeIfAbsent(found.number(), _ -> new ArrayList<>())
                                .addFirst(
                                        new LegWay.Estimate(
                                                estimate.eta(),
                                                told.by(),
                                                told.at(),
                                                estimate.reason())));
    }

    List<LegWay> over(List<UnitWay> ways) {
        return plan.legs().stream().map(leg -> over(leg, ways)).toList();
    }

    private LegWay over(LegPlan leg, List<UnitWay> ways) {
        var reached =
                ways.stream()
                        .flatMap(way -> way.legs().stream())
                        .filter(on -> on.leg() == leg.number())
                        .map(OnLeg::progress)
                        .toList();
        var counts = new EnumMap<Progress, Integer>(Progress.class);
        reached.forEach(progress -> counts.merge(progress, 1, Integer::sum));
        return new LegWay(
                leg.number(),
                reached.stream().min(Comparator.naturalOrder()).orElse(Progress.PLANNED),
                reached.stream().max(Comparator.naturalOrder()).orElse(Progress.PLANNED),
                Collections.unmodifiableMap(counts),
                List.copyOf(estimates.getOrDefault(leg.number(), List.of())));
    }
}
