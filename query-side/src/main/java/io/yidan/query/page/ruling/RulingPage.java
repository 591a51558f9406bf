package io.yidan.query.page.ruling;

import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.plan.GoodsRule;
import io.yidan.customs.plan.Limit;
import io.yidan.customs.plan.LimitSet;
import io.yidan.customs.plan.Rulebook;
import io.yidan.customs.plan.SiteRule;
import io.yidan.query.customs.rules.Adopted;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of customs of one version, in words; beside them the versions there were. */
public record RulingPage(
        Adopted shown, List<Adopted> all, Words words, Directory directory, Instant now) {
    private static final int PLACES_OF_MICROGRAMS_IN_PERCENT = 7;
    private static final int PLACES_OF_NANO_IN_MICRO = 3;

    /** A line of a table: what it is about, what is laid down, and more about it. */
    public record Line(String what, String laid, String more) {}

    /** A version that can be looked at. */
    public record Version(String id, String since, boolean shown) {}

    public String version() {
        return rules().version();
    }

    /** Since when they are in force, or were. */
    public String since() {
        return words.say("ruling.since", version(), face().whole(shown.at()));
    }

    /** Whether others have taken their place. */
    public boolean past() {
        return !shown.equals(all.getFirst());
    }

    public List<Line> goods() {
        return rules().goods().stream().map(this::goods).toList();
    }

    private Line goods(GoodsRule rule) {
        return new Line(
                words.say("ruling.hs", rule.hsPrefix()),
                rule.checks().stream().map(this::check).collect(Collectors.joining(" · ")),
                String.join(" ", rule.limitSets()));
    }

    private String check(CheckKind kind) {
        return words.say("case.check.CUSTOMS_CHECK_" + kind.name());
    }

    public List<Line> limits() {
        return rules().limitSets().stream().map(this::limits).toList();
    }

    private Line limits(LimitSet set) {
        var days =
                set.until().isPresent()
                        ? words.say("ruling.days", set.from(), set.until().get())
                        : words.say("ruling.from", set.from());
        return new Line(
                set.id(),
                set.limits().stream().map(RulingPage::limit).collect(Collectors.joining(" · ")),
                set.source() + " · " + days);
    }

    private static String limit(Limit one) {
        return one.substance()
                + " "
                + plain(one.microgramsPerKilogram(), PLACES_OF_MICROGRAMS_IN_PERCENT)
                + " %";
    }

    public List<Line> sites() {
        return rules().sites().stream().map(this::site).toList();
    }

    private Line site(SiteRule site) {
        return new Line(
                words.either(site.place().nameZh(), site.place().nameEn()),
                words.say("units", site.units()),
                directory.called(site.office().value(), words));
    }

    public String radiation() {
        return words.say(
                "ruling.radiation",
                rules().radiation().timesBackground(),
                plain(rules().radiation().ceilingNanosieverts(), PLACES_OF_NANO_IN_MICRO));
    }

    public String declaration() {
        return words.say("ruling.declaration", rules().declareWithinDays());
    }

    public List<Version> versions() {
        return all.stream()
                .map(
                        one ->
                                new Version(
                                        one.rules().version(),
                                        face().whole(one.at()),
                                        one.equals(shown)))
                .toList();
    }

    private static String plain(long value, int places) {
        return BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
    }

    private Rulebook rules() {
        return shown.rules();
    }

    private Face face() {
        return new Face(words, now);
    }
}
