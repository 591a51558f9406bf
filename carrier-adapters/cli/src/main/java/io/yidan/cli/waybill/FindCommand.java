package io.yidan.cli.waybill;

import com.google.protobuf.Timestamp;

import io.yidan.cli.Exchange;
import io.yidan.cli.Version;
import io.yidan.cli.Yidan;
import io.yidan.proto.tracking.v1.FindWaybillsResponse;
import io.yidan.proto.tracking.v1.WaybillHit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds waybills by any number. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Finds your waybills by a number in any spelling: their own, or one of a box,"
                        + " wagon, plate, seal or paper.")
public final class FindCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Exchange exchange;
    @Mixin private Json json;

    @Parameters(paramLabel = "NUMBER", description = "what stands on the thing or the paper")
    private String number;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "only waybills that the number meant then, such as 2026-09-07T16:00:00Z")
    private Instant at;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var client = exchange.connect()) {
            var tracking = client.tracking();
            var found = at == null ? tracking.find(number) : tracking.findAt(number, at);
            if (json.asked()) {
                out.println(Json.of(found));
            } else {
                lines(found).forEach(out::println);
            }
            out.flush();
            return found.getHitsCount() > 0 ? Yidan.CLEAN : Yidan.WRONG;
        }
    }

    static List<String> lines(FindWaybillsResponse found) {
        List<String> all = new ArrayList<>();
        found.getHitsList().stream().map(FindCommand::line).forEach(all::add);
        if (found.getHitsCount() == 0) {
            all.add("no waybill of yours is known by this number");
        }
        if (found.hasNote()) {
            all.add(found.getNote().getRule() + "; " + found.getNote().getNextStep());
        }
        if (found.getMore()) {
            all.add("and more; type more of the number");
        }
        return all;
    }

    private static String line(WaybillHit hit) {
        return "%s  %s %s%s"
                .formatted(
                        hit.getPrintedNumber(),
                        Waybills.word(hit.getScheme().name(), "ALIAS_SCHEME_"),
                        hit.getValue(),
                        hit.hasFrom() ? "  " + during(hit) : "");
    }

    private static String during(WaybillHit hit) {
        return hit.hasTo()
                ? "from " + time(hit.getFrom()) + " to " + time(hit.getTo())
                : "since " + time(hit.getFrom());
    }

    private static Instant time(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds());
    }
}
