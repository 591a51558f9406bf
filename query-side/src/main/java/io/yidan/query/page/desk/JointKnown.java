package io.yidan.query.page.desk;

import io.yidan.codec.At;
import io.yidan.codec.type.Times;
import io.yidan.proto.customs.v1.CheckView;
import io.yidan.proto.customs.v1.IrregularityView;
import io.yidan.proto.customs.v1.ReportView;
import io.yidan.proto.customs.v1.ResultView;
import io.yidan.proto.customs.v1.SampleView;
import io.yidan.proto.customs.v1.SupervisedUnit;
import io.yidan.proto.customs.v1.SupervisionView;
import io.yidan.proto.type.v1.DoseRate;
import io.yidan.query.page.words.Directory;
import io.yidan.query.page.words.Face;
import io.yidan.query.page.words.Words;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What two offices know of goods, as the page of their case says it. */
public record JointKnown(SupervisionView known, Words words, Directory directory, Instant now) {
    private static final int MICRO = 3;
    private static final int FEW = 5;

    /** Words for how far a unit has come, the furthest first. */
    private static final List<String> WHERE = List.of("in", "left", "port", "away");

    /** A line: what, how it stands, and more about it; bad if somebody must see to it. */
    public record Line(String what, String state, String more, boolean bad) {}

    public List<CasePage.Fact> facts() {
        var face = new Face(words, now);
        var all = new ArrayList<CasePage.Fact>();
        all.add(
                fact(
                        "site",
                        directory.place(known.getSite(), words).orElse(known.getSite().getCode())));
        all.add(
                fact(
                        "capacity",
                        words.say(
                                "case.fact.capacity.of",
                                known.getCapacity(),
                                known.getUnitsCount())));
        if (known.hasTransfer()) {
            var permit = known.getTransfer();
            all.add(
                    fact(
                            "transfer",
                            words.say(
                                    "case.fact.transfer.until",
                                    face.whole(Times.instant(permit.getDeadline(), At.TOP)),
                                    permit.getCarriersList().stream()
                                            .map(this::party)
                                            .collect(Collectors.joining(" ")))));
        }
        if (!known.getDeclareBy().isEmpty()) {
            all.add(fact("declare-by", known.getDeclareBy()));
        }
        all.add(fact("completed", words.say(known.getCompleted() ? "case.yes" : "case.no")));
        all.add(fact("duty", words.say(known.getDutySettled() ? "case.yes" : "case.no")));
        if (known.hasConditions()) {
            var set = known.getConditions();
            all.add(
                    fact(
                            "conditions",
                            words.say(
                                    "case.fact.conditions.are",
                                    set.getForbiddenList().stream()
                                            .map(use -> words.say("case.use." + use))
                                            .collect(Collectors.joining(" · ")),
                                    face.whole(Times.instant(set.getUntil(), At.TOP)))));
        }
        return all;
    }

    /** What is still open, in words. */
    public List<String> open() {
        return known.getOpenList().stream().map(this::open).toList();
    }

    private String open(String code) {
        var parts = code.split(" ", 2);
        String what = words.say("case.open." + parts[0]);
        if (parts.length == 1) {
            return what;
        }
        return switch (parts[0]) {
            case "CHECK_OPEN", "CHECK_FAILED" ->
                    what + ": " + words.say("case.check.CUSTOMS_CHECK_" + parts[1]);
            default -> what + ": " + parts[1];
        };
    }

    public List<Line> checks() {
        return known.getChecksList().stream().map(this::check).toList();
    }

    private Line check(CheckView check) {
        return new Line(
                words.say("case.check." + check.getKind()),
                words.say("case.standing." + check.getStanding()),
                check.hasDose() ? dose(check.getDose()) : check.getFindings(),
                check.getStanding().equals("FAILED"));
    }

    private String dose(DoseRate dose) {
        return words.say(
                "case.dose",
                micro(dose.getHighestNanosievertsPerHour()),
                micro(dose.getBackgroundNanosievertsPerHour()));
    }

    private static String micro(long nano) {
        return BigDecimal.valueOf(nano, MICRO).stripTrailingZeros().toPlainString();
    }

    public List<Line> irregularities() {
        return known.getIrregularitiesList().stream().map(this::irregularity).toList();
    }

    private Line irregularity(IrregularityView one) {
        boolean open = one.getResolvedBy().isEmpty();
        String units =
                one.getUnitsCount() == 0
                        ? words.say("case.irregularity.all")
                        : String.join(" ", one.getUnitsList());
        return new Line(
                words.say("case.irregularity." + one.getKind()) + " · " + one.getCode(),
                open
                        ? words.say("case.irregularity.open")
                        : words.say(
                                "case.irregularity.resolved",
                                party(one.getResolvedBy()),
                                one.getReason()),
                (units + " " + one.getNote()).strip(),
                open);
    }

    public List<Line> samples() {
        return known.getSamplesList().stream().map(this::sample).toList();
    }

    private Line sample(SampleView one) {
        String where =
                one.getLaboratory().isEmpty()
                        ? words.say("case.sample.taken")
                        : words.say(
                                one.getReceived() ? "case.sample.received" : "case.sample.sent",
                                party(one.getLaboratory()));
        return new Line(
                one.getId(),
                where,
                one.getReportsList().stream().map(this::report).collect(Collectors.joining("; ")),
                one.getReportsList().stream()
                        .filter(report -> !report.getCorrected())
                        .flatMap(report -> report.getResultsList().stream())
                        .anyMatch(ResultView::getOver));
    }

    private String report(ReportView one) {
        return one.getCorrected()
                ? words.say("case.report.corrected", one.getNumber())
                : words.say(
                        "case.report",
                        one.getNumber(),
                        one.getResultsList().stream()
                                .map(this::result)
                                .collect(Collectors.joining(", ")));
    }

    private String result(ResultView one) {
        if (one.getLimitPercent().isEmpty()) {
            return words.say("case.result", one.getSubstance(), one.getPercent());
        }
        return words.say(
                one.getOver() ? "case.result.over" : "case.result.limit",
                one.getSubstance(),
                one.getPercent(),
                one.getLimitPercent());
    }

    /** Whether all units are to be seen at once: few, or something is wrong with one. */
    public boolean brief() {
        return known.getUnitsCount() <= FEW
                || known.getUnitsList().stream().anyMatch(SupervisedUnit::getIrregular);
    }

    /** How many units are where, the furthest first. Example: 20 units: 12 in · 8 under transfer. */
    public String whereabouts() {
        var many =
                known.getUnitsList().stream()
                        .collect(Collectors.groupingBy(JointKnown::where, Collectors.counting()));
        var all = words.say("units", known.getUnitsCount());
        return WHERE.stream()
                .filter(many::containsKey)
                .map(where -> many.get(where) + " " + words.say("case.unit." + where))
                .collect(Collectors.joining(" · ", all + ": ", ""));
    }

    public List<Line> units() {
        return known.getUnitsList().stream().map(this::unit).toList();
    }

    private Line unit(SupervisedUnit one) {
        return new Line(
                one.getUnit(),
                words.say("case.unit." + where(one))
                        + (one.getIrregular() ? " · " + words.say("case.unit.irregular") : ""),
                String.join(" ", one.getSealsList()),
                one.getIrregular());
    }

    private static String where(SupervisedUnit one) {
        if (one.getVerified()) {
            return "in";
        }
        if (one.getLeftPort()) {
            return "left";
        }
        return one.getAtPort() ? "port" : "away";
    }

    private CasePage.Fact fact(String what, String value) {
        return new CasePage.Fact(words.say("case.fact." + what), value);
    }

    private String party(String code) {
        return directory.called(code, words);
    }
}
