package io.yidan.exchange.axon;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.GoodsRule;
import io.yidan.customs.plan.Limit;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Radiation;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.SiteRule;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.Place;
import io.yidan.waybill.id.PlaceScheme;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is laid down for joint supervision, as customs-rules.yaml has it; wrong rules keep the exchange from starting. */
@ConfigurationProperties("yidan.customs.rules")
record CustomsRules(
        List<Goods> goods,
        List<Limits> limitSets,
        List<Site> sites,
        Dose radiation,
        int declareWithinDays) {
    private static final int MICROGRAMS_IN_PERCENT = 7;
    private static final int NANO_IN_MICRO = 3;

    record Goods(String hs, List<String> checks, List<String> limitSets) {}

    record Limits(
            String id, String source, LocalDate from, LocalDate until, List<Substance> percent) {}

    record Substance(String name, BigDecimal most) {}

    record Site(
            PlaceScheme scheme,
            String code,
            String nameZh,
            String nameEn,
            String office,
            int units) {}

    record Dose(int timesBackground, BigDecimal ceilingMicrosieverts) {}

    Rulebook rulebook() {
        var ids = all(limitSets).stream().map(Limits::id).toList();
        require(radiation != null, "say when radiation is too high");
        unique("limit set", ids);
        unique("goods", all(goods).stream().map(Goods::hs).toList());
        return new Rulebook(
                version(),
                all(goods).stream().map(one -> rule(one, Set.copyOf(ids))).toList(),
                all(limitSets).stream().map(CustomsRules::limits).toList(),
                all(sites).stream().map(CustomsRules::site).toList(),
                new Radiation(
                        positive("radiation.times-background", radiation.timesBackground()),
                        exact(radiation.ceilingMicrosieverts(), NANO_IN_MICRO)),
                positive("declare-within-days", declareWithinDays));
    }

    private static GoodsRule rule(Goods goods, Set<String> known) {
        var sets = all(goods.limitSets());
        for (var id : sets) {
            require(known.contains(id), "goods " + goods.hs() + " name no known limit set: " + id);
        }
        require(
                goods.hs().matches("[0-9]{2,10}"),
                "goods are named by the first 2 to 10 digits of their code: " + goods.hs());
        return new GoodsRule(
                goods.hs(), goods.checks().stream().map(CustomsRules::check).toList(), sets);
    }

    private static CheckKind check(String name) {
        try {
            return CheckKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "customs rules: no such check: "
                            + name
                            + ", there are "
                            + List.of(CheckKind.values()),
                    e);
        }
    }

    private static LimitSet limits(Limits set) {
        require(set.from() != null, "limit set " + set.id() + " says no first day");
        unique("substance", set.percent().stream().map(Substance::name).toList());
        return new LimitSet(
                set.id(),
                set.source(),
                set.from(),
                Optional.ofNullable(set.until()),
                set.percent().stream()
                        .map(one -> new Limit(one.name(), exact(one.most(), MICROGRAMS_IN_PERCENT)))
                        .toList());
    }

    private static SiteRule site(Site site) {
        return new SiteRule(
                new Place(site.scheme(), site.code(), site.nameZh(), site.nameEn()),
                new PartyId(site.office()),
                positive("units of " + site.code(), site.units()));
    }

    private static long exact(BigDecimal value, int places) {
        require(value != null && value.signum() > 0, "a limit must be above zero: " + value);
        return value.movePointRight(places).longValueExact();
    }

    private static int positive(String what, int value) {
        require(value > 0, what + " must be above zero");
        return value;
    }

    private static void unique(String what, List<String> names) {
        require(new HashSet<>(names).size() == names.size(), what + " named twice: " + names);
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("customs rules: " + wrong);
        }
    }

    private static <T> List<T> all(List<T> some) {
        return some == null ? List.of() : some;
    }

    /** The same rules have the same version. */
    private String version() {
        try {
            var bytes = toString().getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
