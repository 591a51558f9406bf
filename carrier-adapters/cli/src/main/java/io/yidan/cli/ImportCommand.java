package io.yidan.cli;

import io.yidan.translators.RowResult;
import io.yidan.translators.Translator;
import io.yidan.translators.post.Asking;
import io.yidan.translators.post.Posting;
import io.yidan.translators.post.Report;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Posts what a carrier's file says. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Posts what a file says, row by row.",
            "The same file may be posted again at any time and adds nothing; a corrected file posts"
                    + " its corrections.",
            "With --dry-run asks what would come of it, and stores nothing."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;

    @Parameters(paramLabel = "FILE", description = "CSV or .xlsx as the carrier's system wrote it")
    private Path file;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "LAYOUT",
            description =
                    "how the file is to be read: rail-1, rail-2, road-1, gate-1, scale-1, or a"
                            + " mapping file")
    private String mapping;

    @Option(
            names = "--sent",
            paramLabel = "TIME",
            description =
                    "when the file was sent, such as 2026-09-07T16:00:00Z; without it its name or"
                            + " date says so")
    private Instant sent;

    @Option(names = "--dry-run", description = "ask only")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "also write what is wrong as a table, for a spreadsheet")
    private Path csv;

    @Override
    public Integer call() throws IOException {
        var translator = Translator.of(Layouts.of(mapping));
        Report report;
        try (var client = exchange.connect();
                var shown = new Shown(file.getFileName().toString())) {
            var rows = rows(translator);
            report =
                    dryRun
                            ? Asking.of(client).telling(shown).ask(rows)
                            : Posting.over(client).telling(shown).post(rows);
        }
        return Told.of(report, spec.commandLine().getOut(), csv);
    }

    private Stream<RowResult> rows(Translator translator) {
        try {
            return sent == null ? translator.read(file) : translator.read(file, sent);
        } catch (IOException e) {
            throw new CannotRead("cannot read the file: " + e);
        }
    }
}
