package io.yidan.cli;

import io.yidan.cli.report.Told;
import io.yidan.translators.Layout;
import io.yidan.translators.Translator;
import io.yidan.translators.customs.MessageTranslator;
import io.yidan.translators.customs.post.Lodging;
import io.yidan.translators.post.Posting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Work on mapping files; speaks to no exchange. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Work on mapping files. Needs no exchange.")
final class MappingCommand {
    @Spec private CommandSpec spec;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Says all that is wrong with a mapping file, and how it reads a sample.")
    int check(
            @Parameters(paramLabel = "MAPPING", description = "a mapping file or a layout's name")
                    String mapping,
            @Parameters(paramLabel = "SAMPLE", arity = "0..1", description = "a file to read by it")
                    Path sample,
            @Option(
                            names = "--report",
                            paramLabel = "CSV",
                            description = "also write what is wrong")
                    Path csv)
            throws IOException {
        return switch (Layouts.of(mapping)) {
            case Layout.Rows(var translator) -> rows(translator, sample, csv);
            case Layout.Messages(var translator) -> messages(translator, sample, csv);
        };
    }

    private int rows(Translator translator, Path sample, Path csv) throws IOException {
        var read = translator.mapping();
        var out = spec.commandLine().getOut();
        out.println(
                "%s: %d columns, %d kinds of happenings"
                        .formatted(read.layout(), read.columns().size(), read.events().size()));
        if (sample == null) {
            out.flush();
            return Yidan.CLEAN;
        }
        try (var rows = translator.read(sample)) {
            return Told.of(Posting.dryRun(rows), out, csv);
        } catch (IOException e) {
            throw new CannotRead("cannot read the sample: " + e);
        }
    }

    private int messages(MessageTranslator translator, Path sample, Path csv) throws IOException {
        var out = spec.commandLine().getOut();
        out.println(
                "%s: %d kinds of messages"
                        .formatted(
                                translator.mapping().layout(),
                                translator.mapping().kinds().size()));
        if (sample == null) {
            out.flush();
            return Yidan.CLEAN;
        }
        if (!Files.isReadable(sample)) {
            throw new CannotRead("cannot read the sample: " + sample);
        }
        return Told.of(Lodging.dryRun(translator, sample).report(), out, csv);
    }
}
