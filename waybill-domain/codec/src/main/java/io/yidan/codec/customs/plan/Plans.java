package io.yidan.codec.customs.plan;

import io.yidan.codec.At;
import io.yidan.codec.Maybe;
import io.yidan.codec.customs.JointWords;
import io.yidan.codec.type.Places;
import io.yidan.customs.plan.Limit;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Plan;
import io.yidan.customs.plan.Radiation;
import io.yidan.proto.event.v1.SubstanceLimit;
import io.yidan.proto.event.v1.SubstanceLimits;
import io.yidan.proto.event.v1.SupervisionPlan;

import java.time.LocalDate;
import java.util.Optional;

/** The rules a case is supervised by, as they are stored with it. */
public final class Plans {
    private Plans() {}

    public static Plan read(SupervisionPlan kept) {
        return new Plan(
                kept.getRulebook(),
                Places.read(kept.getSite(), At.TOP.in("site")),
                kept.getSiteUnits(),
                At.TOP.each("checks", kept.getChecksList(), JointWords::read),
                Maybe.when(
                        kept.getRadiationTimesBackground() > 0,
                        () ->
                                new Radiation(
                                        kept.getRadiationTimesBackground(),
                                        kept.getRadiationCeilingNanosievertsPerHour())),
                Maybe.when(kept.hasLimits(), () -> read(kept.getLimits())),
                kept.getDeclareWithinDays());
    }

    static LimitSet read(SubstanceLimits kept) {
        return new LimitSet(
                kept.getId(),
                kept.getSource(),
                LocalDate.parse(kept.getFrom()),
                Optional.of(kept.getUntil()).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                kept.getLimitsList().stream()
                        .map(one -> new Limit(one.getSubstance(), one.getMicrogramsPerKilogram()))
                        .toList());
    }

    public static SupervisionPlan write(Plan plan) {
        var wire =
                SupervisionPlan.newBuilder()
                        .setRulebook(plan.rulebook())
                        .setSite(Places.write(plan.site()))
                        .setSiteUnits(plan.siteUnits())
                        .addAllChecks(plan.checks().stream().map(JointWords::write).toList())
                        .setDeclareWithinDays(plan.declareWithinDays());
        plan.radiation()
                .ifPresent(
                        limit ->
                                wire.setRadiationTimesBackground(limit.timesBackground())
                                        .setRadiationCeilingNanosievertsPerHour(
                                                limit.ceilingNanosieverts()));
        plan.limits().map(Plans::write).ifPresent(wire::setLimits);
        return wire.build();
    }

    static SubstanceLimits write(LimitSet set) {
        return SubstanceLimits.newBuilder()
                .setId(set.id())
                .setSource(set.source())
                .setFrom(set.from().toString())
                .setUntil(set.until().map(LocalDate::toString).orElse(""))
                .addAllLimits(
                        set.limits().stream()
                                .map(
                                        one ->
                                                SubstanceLimit.newBuilder()
                                                        .setSubstance(one.substance())
                                                        .setMicrogramsPerKilogram(
                                                                one.microgramsPerKilogram())
                                                        .build())
                                .toList())
                .build();
    }
}
