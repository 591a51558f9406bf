package io.yidan.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.translators.post.Report;
import io.yidan.translators.problem.RowProblem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A report for programmes: one line of JSON for each problem, then one of the whole. */
public final class ReportJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ReportJson() {}

    static List<String> lines(Report report) {
        return Stream.concat(
                        report.problems().stream().map(ReportJson::problem),
                        Stream.of(whole(report)))
                .map(GSON::toJson)
                .toList();
    }

    private static Map<String, Object> problem(RowProblem problem) {
        var line = new LinkedHashMap<String, Object>();
        line.put("row", problem.row());
        line.put("column", problem.column());
        line.put("value", problem.value());
        line.put("problem", problem.fault().name());
        line.put("rule", problem.rule());
        line.put("fix", problem.fix());
        return line;
    }

    private static Map<String, Object> whole(Report report) {
        var outcomes = new LinkedHashMap<String, Long>();
        for (var outcome : Outcome.values()) {
            if (outcome != Outcome.UNRECOGNIZED && report.kept(outcome) > 0) {
                outcomes.put(
                        outcome.name().replaceFirst("^OUTCOME_", "").toLowerCase(Locale.ROOT),
                        report.kept(outcome));
            }
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("rows", report.rows());
        line.put("translated", report.translated());
        line.put("skipped", report.skipped());
        line.put("bad", report.bad());
        line.put("events", report.events());
        line.put("outcomes", outcomes);
        line.put("refused", report.refused());
        line.put("stored", report.ahead().portions() == 0);
        line.put("problems_left_out", report.problemsLeftOut());
        report.stopped().ifPresent(why -> line.put("stopped", why));
        return line;
    }
}
