package io.yidan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Keeps a token, so that other commands need not be told it. */
@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Takes a token from the terminal, where it is not shown, or from standard input; asks"
                + " the exchange whether it holds, and keeps it for this exchange in a file that"
                + " you alone can read.",
            "Example: sed -n 's/^KZR //p' tokens.txt | yidan login --plaintext"
        })
final class LoginCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;

    @Override
    public Integer call() throws IOException {
        String token = typed();
        var said = Tokens.said(token);
        if (said.until().filter(until -> until.isBefore(Instant.now())).isPresent()) {
            throw new CannotRead(
                    "this token held until "
                            + said.until().get()
                            + "; get a new one and log in again");
        }
        try (var client = exchange.connect(token)) {
            client.tracking().find(said.party().isEmpty() ? "0000" : said.party());
        }
        var file = exchange.tokens().keep(exchange.address(), token);
        var out = spec.commandLine().getOut();
        out.println(
                "%s at %s%s; kept in %s"
                        .formatted(
                                said.party(),
                                exchange.address(),
                                said.until().map(until -> " until " + until).orElse(""),
                                file));
        out.flush();
        return Yidan.CLEAN;
    }

    private static String typed() throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("token: ");
            return typed == null ? "" : new String(typed).strip();
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var line = in.readLine();
        if (line == null || line.isBlank()) {
            throw new CannotRead("no token came; give it on standard input");
        }
        return line.strip();
    }
}
