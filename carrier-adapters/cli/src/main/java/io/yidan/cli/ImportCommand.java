package io.yidan.cli;

import io.yidan.cli.report.Shown;
import io.yidan.cli.report.Told;
import io.yidan.client.YidanClient;
import io.yidan.translators.Layout;
import io.yidan.translators.RowResult;
import io.yidan.translators.Translator;
import io.yidan.translators.customs.MessageTranslator;
import io.yidan.translators.customs.post.Lodging;
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
import java.nio.file.Files;
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
            "With --dry-run asks what would come of it, and stores nothing.",
            "Messages of customs are sent one by one; --receipt keeps what each is answered."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;

    @Parameters(
            paramLabel = "FILE",
            description = "CSV, .xlsx, XML or JSON, as your system wrote it")
    private Path file;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "LAYOUT",
            description =
                    "how the file is to be read: rail-1, rail-2, rail-3, road-1, road-2, gate-1,"
                            + " scale-1, belt-1, cus-1, or a mapping file")
    private String mapping;

    @Option(
            names = "--sent",
            paramLabel = "TIME",
            description =
                    "when the file was sent, such as 2026-09-07T16:00:00Z; without it its name or"
                            + " date says so")
    private Instant sent;

    @Option(names = "--dry-run", description = "ask only; not for messages")
    private boolean dryRun;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "where the receipts of messages are written, in the form of the file")
    private Path receipt;

    @Option(
            names = "--report",
            paramLabel = "CSV",
            description = "also write what is wrong as a table, for a spreadsheet")
    private Path csv;

    @Option(names = "--json", description = "what is wrong and the sums as lines of JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var layout = Layouts.of(mapping);
        if (dryRun && layout instanceof Layout.Messages) {
            throw new CannotRead(
                    "TRY_IMPOSSIBLE: what would come of a step depends on the steps before it, and"
                            + " no call asks about steps that are not taken; check the file with"
                            + " yidan mapping check");
        }
        Report report;
        try (var client = exchange.connect();
                var shown = new Shown(file.getFileName().toString())) {
            report =
                    switch (layout) {
                        case Layout.Rows(var translator) -> posted(client, shown, translator);
                        case Layout.Messages(var translator) -> lodged(client, shown, translator);
                    };
        }
        return Told.of(report, spec.commandLine().getOut(), csv, json);
    }

    private Report posted(YidanClient client, Shown shown, Translator translator) {
        var rows = rows(translator);
        return dryRun
                ? Asking.of(client).telling(shown).ask(rows)
                : Posting.over(client).telling(shown).post(rows);
    }

    private Report lodged(YidanClient client, Shown shown, MessageTranslator translator)
            throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotRead("cannot read the file: " + file);
        }
        var lodged = Lodging.with(client.cases()).telling(shown).lodge(translator, file);
        if (receipt != null) {
            Files.write(receipt, lodged.written());
        }
        return lodged.report();
    }

    private Stream<RowResult> rows(Translator translator) {
        try {
            return sent == null ? translator.read(file) : translator.read(file, sent);
        } catch (IOException e) {
            throw new CannotRead("cannot read the file: " + e);
        }
    }
}
