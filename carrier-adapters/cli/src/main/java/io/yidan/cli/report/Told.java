package io.yidan.cli.report;

import io.yidan.cli.Yidan;
import io.yidan.translators.post.Report;
import io.yidan.translators.post.ReportCsv;
import io.yidan.translators.post.ReportTable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a report to a person and to the shell. */
public final class Told {
    private Told() {}

    /** Prints it, writes it to the file if there is one, and gives the code to end with. */
    public static int of(Report report, PrintWriter out, Path csv) throws IOException {
        return of(report, out, csv, false);
    }

    /** The same; to a programme instead of a person if it is asked to. */
    public static int of(Report report, PrintWriter out, Path csv, boolean json)
            throws IOException {
        (json ? ReportJson.lines(report) : ReportTable.lines(report)).forEach(out::println);
        out.flush();
        if (csv != null) {
            try (var writer = Files.newBufferedWriter(csv)) {
                ReportCsv.write(report, writer);
            }
        }
        if (report.stopped().isPresent()) {
            return Yidan.STOPPED;
        }
        return report.clean() ? Yidan.CLEAN : Yidan.WRONG;
    }
}
