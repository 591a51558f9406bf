package io.yidan.codec.customs.plan;

import io.yidan.codec.At;
import io.yidan.codec.customs.JointWords;
import io.yidan.codec.type.Places;
import io.yidan.customs.plan.GoodsRule;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Radiation;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.SiteRule;
import io.yidan.proto.event.v1.CheckedGoods;
import io.yidan.proto.event.v1.CustomsRulesAdopted;
import io.yidan.proto.event.v1.ListedSite;
import io.yidan.waybill.id.PartyId;

import java.util.List;

/** The rules of customs an exchange goes by, as they are stored when they are adopted. */
public final class Rulebooks {
    private Rulebooks() {}

    public static Rulebook read(CustomsRulesAdopted kept) {
        return new Rulebook(
                kept.getVersion(),
                kept.getGoodsList().stream().map(Rulebooks::goods).toList(),
                kept.getLimitSetsList().stream().map(Plans::read).toList(),
                kept.getSitesList().stream().map(Rulebooks::site).toList(),
                new Radiation(
                        kept.getRadiationTimesBackground(),
                        kept.getRadiationCeilingNanosievertsPerHour()),
                kept.getDeclareWithinDays());
    }

    private static GoodsRule goods(CheckedGoods kept) {
        return new GoodsRule(
                kept.getHsPrefix(),
                At.TOP.each("checks", kept.getChecksList(), JointWords::read),
                kept.getLimitSetsList());
    }

    private static SiteRule site(ListedSite kept) {
        return new SiteRule(
                Places.read(kept.getPlace(), At.TOP.in("place")),
                new PartyId(kept.getOffice()),
                kept.getUnits());
    }

    public static CustomsRulesAdopted write(Rulebook rules) {
        return CustomsRulesAdopted.newBuilder()
                .setVersion(rules.version())
                .addAllGoods(rules.goods().stream().map(Rulebooks::goods).toList())
                .addAllLimitSets(limits(rules.limitSets()))
                .addAllSites(rules.sites().stream().map(Rulebooks::site).toList())
                .setRadiationTimesBackground(rules.radiation().timesBackground())
                .setRadiationCeilingNanosievertsPerHour(rules.radiation().ceilingNanosieverts())
                .setDeclareWithinDays(rules.declareWithinDays())
                .build();
    }

    private static List<io.yidan.proto.event.v1.SubstanceLimits> limits(List<LimitSet> sets) {
        return sets.stream().map(Plans::write).toList();
    }

    private static CheckedGoods goods(GoodsRule rule) {
        return CheckedGoods.newBuilder()
                .setHsPrefix(rule.hsPrefix())
                .addAllChecks(rule.checks().stream().map(JointWords::write).toList())
                .addAllLimitSets(rule.limitSets())
                .build();
    }

    private static ListedSite site(SiteRule rule) {
        return ListedSite.newBuilder()
                .setPlace(Places.write(rule.place()))
                .setOffice(rule.office().value())
                .setUnits(rule.units())
                .build();
    }
}
