package io.yidan.cli;

import io.yidan.cli.report.Shown;
import io.yidan.cli.report.Told;
import io.yidan.translators.EventText;
import io.yidan.translators.post.Asking;
import io.yidan.translators.post.Posting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Posts leg events written in JSON. */
@Command(
        name = "post",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Posts leg events written in the contract's JSON (yidan.carrier.v1.LegEvent), one after"
                    + " the other or as a list.",
            "The same may be posted again at any time and adds nothing. With --dry-run asks what"
                    + " would come of it, and stores nothing."
        })
final class PostCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = "-",
            description = "the events; - or nothing for standard input")
    private String file;

    @Option(names = "--dry-run", description = "ask only")
    private boolean dryRun;

    @Option(names = "--json", description = "what is wrong and the sums as lines of JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var text = open();
                var client = exchange.connect();
                var shown = new Shown(file)) {
            var events = EventText.read(text);
            var report =
                    dryRun
                            ? Asking.of(client).telling(shown).ask(events)
                            : Posting.over(client).telling(shown).post(events);
            return Told.of(report, spec.commandLine().getOut(), null, json);
        }
    }

    private Reader open() {
        if (file.equals("-")) {
            return new InputStreamReader(System.in, StandardCharsets.UTF_8);
        }
        try {
            return Files.newBufferedReader(Path.of(file));
        } catch (IOException e) {
            throw new CannotRead("cannot read the file: " + e);
        }
    }
}
