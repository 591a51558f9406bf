package io.yidan.cli.waybill;

import io.yidan.cli.Exchange;
import io.yidan.cli.Version;
import io.yidan.cli.Yidan;
import io.yidan.client.YidanClient;
import io.yidan.proto.tracking.v1.WaybillView;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Shows how far a waybill has come, once or for as long as it changes. */
@Command(
        name = "track",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Shows how far a waybill has come: its legs, what stops it, what is odd.")
public final class TrackCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;
    @Mixin private Json json;

    @Parameters(paramLabel = "WAYBILL", description = "its number")
    private String waybill;

    @Option(
            names = "--follow",
            description = "stay, and show each change as it comes, until Ctrl-C or it is closed")
    private boolean follow;

    @Override
    public Integer call() {
        try (var client = exchange.connect();
                var views = views(client)) {
            for (var next = views.iterator(); next.hasNext(); ) {
                var view = next.next();
                show(view, spec.commandLine().getOut());
                if (Waybills.isOver(view)) {
                    break;
                }
            }
        }
        return Yidan.CLEAN;
    }

    private Stream<WaybillView> views(YidanClient client) {
        var tracking = client.tracking();
        return follow ? tracking.watch(waybill) : Stream.of(tracking.get(waybill));
    }

    private void show(WaybillView view, PrintWriter out) {
        if (json.asked()) {
            out.println(Json.of(view));
        } else {
            Waybills.lines(view).forEach(out::println);
        }
        out.flush();
    }
}
