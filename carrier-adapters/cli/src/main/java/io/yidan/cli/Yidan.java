package io.yidan.cli;

import io.grpc.Status;
import io.yidan.cli.waybill.FindCommand;
import io.yidan.cli.waybill.TrackCommand;
import io.yidan.client.RefusedException;
import io.yidan.client.UnansweredException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command yidan. */
@Command(
        name = "yidan",
        description = "Speaks to an exchange for a carrier that has files, not a programme.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            LoginCommand.class,
            LogoutCommand.class,
            PostCommand.class,
            ImportCommand.class,
            TrackCommand.class,
            FindCommand.class,
            MappingCommand.class
        },
        exitCodeListHeading = "Ends with%n",
        exitCodeList = {
            "0:everything was understood and kept (or would be)",
            "1:something is wrong in the file; the report says what, the other rows were posted;"
                    + " or nothing was found",
            "2:the command was not understood, or a file it names cannot be read",
            "3:the exchange could not be reached, or does not take the token; run the same again"
        })
public final class Yidan {
    public static final int CLEAN = 0;
    public static final int WRONG = 1;
    public static final int USAGE = 2;
    public static final int STOPPED = 3;

    private Yidan() {}

    public static void main(String[] args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new Yidan())
                .setExecutionExceptionHandler(
                        (e, command, _) -> {
                            if (e instanceof CannotRead) {
                                command.getErr().println(e.getMessage());
                                return USAGE;
                            }
                            if (e instanceof RefusedException refused) {
                                command.getErr().println(refused.getMessage());
                                return refused.code() == Status.Code.UNAUTHENTICATED
                                        ? STOPPED
                                        : WRONG;
                            }
                            if (e instanceof UnansweredException) {
                                command.getErr().println(e.getMessage());
                                return STOPPED;
                            }
                            throw e;
                        });
    }
}
