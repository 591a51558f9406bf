package io.yidan.bench;

import io.yidan.bench.freight.Waybills;
import io.yidan.bench.lab.RunIn;
import io.yidan.bench.load.Stubs;
import io.yidan.bench.process.Exchange;
import io.yidan.bench.process.Exchange.Installed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows a packed exchange its work once, so that the next start knows the classes and the hot code. */
@Command(
        name = "train",
        description = "Makes the cache of a packed exchange; started by deploy/exchange/pack.")
final class TrainCommand implements Callable<Integer> {
    private static final Duration END = Duration.ofMinutes(5);
    private static final int TO_READ = 500;
    private static final int TO_LOOK_AT = 20;

    @Option(names = "--jar", required = true, description = "the packed exchange")
    private Path jar;

    @Option(names = "--cache", required = true, description = "the file to make")
    private Path cache;

    @Option(
            names = "--java-options",
            split = " ",
            required = true,
            description = "as it is started later")
    private List<String> javaOptions;

    @Option(names = "--folder", required = true, description = "scratch")
    private Path folder;

    @Option(names = "--port", defaultValue = "27180")
    private int port;

    @Option(names = "--seconds", defaultValue = "12", description = "of each kind of work")
    private int seconds;

    @Option(names = "--waybills", defaultValue = "1500", description = "to issue")
    private int waybills;

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(folder);
        var java = new ArrayList<>(javaOptions);
        java.add("-XX:AOTCacheOutput=" + cache);
        var installed = new Installed(jar, java, Map.of(), folder, port);
        say("starting it on a database of its own");
        try (var exchange = Exchange.start(installed, 0)) {
            work(exchange);
            say("stopping it, which makes the cache");
            exchange.process().end(END);
        }
        return Files.exists(cache) ? 0 : 1;
    }

    private void work(Exchange exchange) throws IOException, InterruptedException {
        try (var carrier = Stubs.of(exchange, "KZR");
                var operator = exchange.client("MTO");
                var shipper = exchange.client("SHP")) {
            say("issuing waybills");
            var numbers = new Waybills(operator, shipper).take(waybills);
            var length = Duration.ofSeconds(seconds);
            say("unary: %,.0f/s", RunIn.unary(carrier.events(), numbers, length));
            say("stream: %,.0f/s", RunIn.stream(carrier.events(), numbers, length));
            say("reading");
            for (String number : first(numbers, TO_READ)) {
                operator.tracking().get(number);
            }
            look(exchange, first(numbers, TO_LOOK_AT));
        }
    }

    private static List<String> first(List<String> numbers, int most) {
        return numbers.subList(0, Math.min(most, numbers.size()));
    }

    private static void look(Exchange exchange, List<String> numbers)
            throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        for (String number : numbers) {
            var page = URI.create(exchange.pages() + "/api/v1/waybills/" + number);
            var asked =
                    HttpRequest.newBuilder(page)
                            .header("Authorization", "Bearer " + exchange.token("MTO"))
                            .build();
            int status = http.send(asked, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(page + " answers " + status);
            }
        }
    }

    private static void say(String format, Object... args) {
        System.err.printf("  " + format + "%n", args);
    }
}
