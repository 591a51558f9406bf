package io.yidan.translators.post;

import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.problem.RowProblem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as lines for a terminal: figures first, then the problems in columns. */
public final class ReportTable {
    private static final int WIDEST = 40;

    private ReportTable() {}

    public static List<String> lines(Report report) {
        List<String> all = new ArrayList<>();
        all.add(
                "rows %d: %d translated, %d skipped, %d bad"
                        .formatted(
                                report.rows(),
                                report.translated(),
                                report.skipped(),
                                report.bad()));
        var kept = new StringBuilder("events " + report.events());
        for (var outcome : Outcome.values()) {
            if (outcome != Outcome.UNRECOGNIZED && report.kept(outcome) > 0) {
                kept.append(", ")
                        .append(report.kept(outcome))
                        .append(' ')
                        .append(word(outcome.name(), "OUTCOME_"));
            }
        }
        all.add(report.refused() > 0 ? kept + ", " + report.refused() + " refused" : kept + "");
        all.addAll(ahead(report.ahead()));
        report.stopped().ifPresent(why -> all.add("stopped: " + SafeText.line(why)));
        if (!report.problems().isEmpty()) {
            all.addAll(table(report.problems()));
        }
        if (report.problemsLeftOut() > 0) {
            all.add("and " + report.problemsLeftOut() + " more");
        }
        return all;
    }

    private static List<String> ahead(Ahead ahead) {
        List<String> all = new ArrayList<>();
        if (ahead.portions() > 0) {
            all.add(
                    "nothing was stored; asked in %d portion%s%s"
                            .formatted(
                                    ahead.portions(),
                                    ahead.portions() == 1 ? "" : "s",
                                    ahead.portions() == 1
                                            ? ""
                                            : ", which do not know of each other"));
        }
        for (var waybill : ahead.waybills()) {
            all.add(
                    "waybill %s: %s -> %s, events %d -> %d"
                            .formatted(
                                    waybill.getWaybillNumber(),
                                    word(waybill.getStageNow().name(), "STAGE_"),
                                    word(waybill.getStageThen().name(), "STAGE_"),
                                    waybill.getRevisionNow() + 1,
                                    waybill.getRevisionThen() + 1));
            for (var odd : waybill.getAnomaliesList()) {
                all.add(
                        "  odd: %s %s %s"
                                .formatted(
                                        odd.getCode(),
                                        SafeText.line(odd.getUnit()),
                                        SafeText.line(odd.getFactKey())));
            }
        }
        if (ahead.leftOut() > 0) {
            all.add("and " + ahead.leftOut() + " more waybills");
        }
        return all;
    }

    private static String word(String name, String prefix) {
        return name.replaceFirst("^" + prefix, "").toLowerCase(Locale.ROOT);
    }

    private static List<String> table(List<RowProblem> problems) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("row", "column", "value", "problem", "rule; what to do"));
        for (var problem : problems) {
            cells.add(
                    List.of(
                            problem.row() == 0 ? "file" : Long.toString(problem.row()),
                            fitted(problem.column()),
                            fitted(problem.value()),
                            problem.fault().name(),
                            SafeText.line(problem.rule() + "; " + problem.fix())));
        }
        var widths = new int[4];
        for (var line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(line.get(i)));
            }
        }
        return cells.stream().map(line -> aligned(line, widths)).toList();
    }

    private static String aligned(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(line.get(i)).append(" ".repeat(widths[i] - TextWidth.of(line.get(i)) + 2));
        }
        return text.append(line.getLast()).toString();
    }

    private static String fitted(String value) {
        var line = SafeText.line(value);
        return line.codePointCount(0, line.length()) <= WIDEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
