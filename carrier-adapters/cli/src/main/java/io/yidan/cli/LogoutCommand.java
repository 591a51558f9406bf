package io.yidan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Takes away a token that was kept. */
@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Takes away the token kept for this exchange. The token itself holds on until its"
                        + " time is over.")
final class LogoutCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;

    @Override
    public Integer call() {
        boolean gone = exchange.tokens().forget(exchange.address());
        var out = spec.commandLine().getOut();
        out.println(
                (gone ? "no token is kept any more for " : "no token was kept for ")
                        + exchange.address());
        out.flush();
        return Yidan.CLEAN;
    }
}
