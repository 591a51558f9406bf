package io.yidan.customs.plan;

import io.yidan.customs.declaration.BoundWaybill;
import io.yidan.waybill.decision.Refusal;
import io.yidan.waybill.id.HsCode;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** What an exchange knows of goods, limits and places of unloading; from it a case takes its plan when it is opened. */
public record Rulebook(
        String version,
        List<GoodsRule> goods,
        List<LimitSet> limitSets,
        List<SiteRule> sites,
        Radiation radiation,
        int declareWithinDays) {

    public Rulebook {
        goods = List.copyOf(goods);
        limitSets = List.copyOf(limitSets);
        sites = List.copyOf(sites);
    }

    /** A plan, or why there is none. */
    public sealed interface Ruled {
        record Planned(Plan plan) implements Ruled {}

        record Not(Refusal why, String detail) implements Ruled {}
    }

    /** The plan for goods of these waybills, unloaded there, opened on that day. */
    public Ruled plan(List<BoundWaybill> waybills, Place unloading, LocalDate day) {
        var office = waybills.getFirst().localOffice();
        var site = site(unloading, office);
        if (site.isEmpty()) {
            return new Ruled.Not(
                    Refusal.SITE_UNLISTED,
                    unloading.code() + " is not a listed place of unloading of " + office);
        }
        SequencedSet<CheckKind> checks = new LinkedHashSet<>();
        SequencedSet<LimitSet> limits = new LinkedHashSet<>();
        for (var code : codes(waybills)) {
            var rule = rule(code);
            if (rule.isEmpty()) {
                return new Ruled.Not(
                        Refusal.GOODS_UNRULED, "no checks are laid down for goods " + code);
            }
            checks.addAll(rule.get().checks());
            inForce(rule.get(), day).ifPresent(limits::add);
        }
        if (checks.contains(CheckKind.LABORATORY) && limits.size() != 1) {
            return new Ruled.Not(
                    Refusal.GOODS_UNRULED,
                    "goods under one declaration have one limit set in force, these have "
                            + limits.size());
        }
        return new Ruled.Planned(
                new Plan(
                        version,
                        site.get().place(),
                        site.get().units(),
                        List.copyOf(checks),
                        Optional.of(radiation)
                                .filter(_ -> checks.contains(CheckKind.RADIOACTIVITY)),
                        limits.stream().findFirst(),
                        declareWithinDays));
    }

    private static List<HsCode> codes(List<BoundWaybill> waybills) {
        return waybills.stream()
                .flatMap(bound -> bound.cargo().stream())
                .map(line -> line.hsCode())
                .distinct()
                .toList();
    }

    private Optional<SiteRule> site(Place place, PartyId office) {
        return sites.stream()
                .filter(site -> site.place().samePlace(place) && site.office().equals(office))
                .findFirst();
    }

    /** The longest prefix says most. */
    private Optional<GoodsRule> rule(HsCode code) {
        return goods.stream()
                .filter(rule -> rule.covers(code))
                .max(Comparator.comparingInt(rule -> rule.hsPrefix().length()));
    }

    private Optional<LimitSet> inForce(GoodsRule rule, LocalDate day) {
        return limitSets.stream()
                .filter(set -> rule.limitSets().contains(set.id()) && set.holdsOn(day))
                .findFirst();
    }
}
