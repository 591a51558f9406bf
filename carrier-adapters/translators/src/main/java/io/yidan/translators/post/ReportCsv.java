package io.yidan.translators.post;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;

/** The problems of a report as a CSV file that a spreadsheet opens without running anything. */
public final class ReportCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader("row", "column", "value", "problem", "rule", "what to do")
                    .get();

    private ReportCsv() {}

    /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
    public static void write(Report report, Appendable to) throws IOException {
        to.append('\uFEFF');
        var csv = new CSVPrinter(to, FORMAT);
        for (var problem : report.problems()) {
            csv.printRecord(
                    problem.row(),
                    SafeText.cell(problem.column()),
                    SafeText.cell(problem.value()),
                    problem.fault(),
                    SafeText.cell(problem.rule()),
                    SafeText.cell(problem.fix()));
        }
        csv.flush();
    }
}
