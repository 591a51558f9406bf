package io.yidan.exchange.files;

import io.yidan.access.Caller;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.query.files.FileReceipt;
import io.yidan.query.files.FileReport;
import io.yidan.translators.post.Progress;
import io.yidan.translators.problem.RowProblem;

import java.util.Optional;
import java.util.stream.Collectors;

/** A file that was taken in, and how far it is read; told by the one who reads, asked by whoever wants to know. */
final class Taken {
    private static final int LONGEST = 200;
    private final Caller by;
    private volatile FileReport report;
    private volatile Optional<FileReceipt> receipt = Optional.empty();

    Taken(Caller by, FileReport begun) {
        this.by = by;
        this.report = begun;
    }

    Caller by() {
        return by;
    }

    FileReport report() {
        return report;
    }

    Optional<FileReceipt> receipt() {
        return receipt;
    }

    void got(Progress so) {
        report = report.at(so.rows(), so.sent(), so.answered());
    }

    void stoppedBy(String why) {
        report = report.stoppedBy(why);
    }

    void ended(Became became) {
        var end = became.report();
        var known = report;
        receipt = became.receipt();
        report =
                new FileReport(
                        known.id(),
                        known.name(),
                        known.layout(),
                        known.tryOnly(),
                        known.began(),
                        false,
                        end.rows(),
                        end.skipped(),
                        end.bad(),
                        end.events(),
                        end.refused()
                                + end.outcomes().values().stream().mapToLong(Long::longValue).sum(),
                        end.outcomes().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                kept -> word(kept.getKey()),
                                                kept -> kept.getValue())),
                        end.refused(),
                        end.problems().stream().map(Taken::wrong).toList(),
                        end.problemsLeftOut(),
                        end.stopped().orElse(""),
                        receipt.map(FileReceipt::form).orElse(""));
    }

    private static FileReport.Wrong wrong(RowProblem problem) {
        var value = problem.value();
        return new FileReport.Wrong(
                problem.row(),
                problem.column(),
                value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…",
                problem.fault().name(),
                problem.rule(),
                problem.fix());
    }

    private static String word(Outcome outcome) {
        return outcome.name().replaceFirst("^OUTCOME_", "");
    }
}
