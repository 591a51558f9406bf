package io.yidan.exchange.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.proto.waybill.v1.CloseWaybillRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is collected, by whom, and that alerts and dashboard ask for nothing else. */
@ExtendWith(OncePlayed.class)
class MetersTest {
    private static final Path OBSERVED = Path.of("../observability");
    private static final Pattern METRIC = Pattern.compile("\\b(?:yidan|jvm|hikaricp)_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final PlayedJourney exchange;

    MetersTest(Played played) {
        exchange = played.exchange();
    }

    @Test
    void only_an_operator_reads_metrics() throws Exception {
        assertThat(metrics("MTO").statusCode()).isEqualTo(200);
        assertThat(metrics("KZR").statusCode()).isEqualTo(403);
        assertThat(metrics("KZR").body()).contains("NOT_YOUR_ACT").contains("next_step");
        assertThat(metrics("").statusCode()).isEqualTo(401);
    }

    @Test
    void they_say_what_the_operators_page_says() throws Exception {
        exchange.awaitShown();
        var read = metrics("MTO").body();

        assertThat(value(read, "yidan_log_position")).isEqualTo(exchange.events());
        assertThat(value(read, "yidan_dead_letters_streams")).isZero();
        assertThat(value(read, "yidan_model_behind_events\\{model=\"tracking\"}")).isZero();
        assertThat(value(read, "yidan_model_limit_events\\{model=\"tracking\"}")).isPositive();
    }

    @Test
    void a_refused_call_is_counted_by_code_and_party() throws Exception {
        var counter = "yidan_calls_refused_total\\{code=\"NOT_FOUND\",party=\"LAB\"}";
        try (var laboratory = exchange.as("LAB")) {
            var close =
                    CloseWaybillRequest.newBuilder()
                            .setWaybillNumber("DEMO0001202608319999")
                            .setRequestId("close:1")
                            .build();
            assertThat(catchThrowable(() -> laboratory.waybills().close(close))).isNotNull();
            assertThat(catchThrowable(() -> laboratory.waybills().close(close))).isNotNull();
        }

        assertThat(value(metrics("MTO").body(), counter)).isEqualTo(2);
    }

    @Test
    void alerts_and_dashboard_ask_for_what_there_is() throws Exception {
        try (var laboratory = exchange.as("LAB")) {
            catchThrowable(
                    () -> laboratory.waybills().close(CloseWaybillRequest.getDefaultInstance()));
        }
        var read = metrics("MTO").body();
        for (var file : List.of("alerts.yml", "grafana-dashboard.json")) {
            var asked = all(METRIC, Files.readString(OBSERVED.resolve(file)));
            assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(read).contains(name));
        }
    }

    @Test
    void every_alert_has_its_paragraph_in_the_runbooks() throws IOException {
        var alerts = all(ALERT, Files.readString(OBSERVED.resolve("alerts.yml")));
        var runbooks = Files.readString(Path.of("../../docs/runbooks.md"));

        assertThat(all(Pattern.compile("## (\\w+)"), runbooks)).isEqualTo(alerts);
        assertThat(alerts).hasSizeGreaterThan(5);
    }

    @Test
    void failed_files_are_counted_without_their_reports(@TempDir Path folder) throws IOException {
        var files = new FailedFiles(List.of(folder.resolve("failed"), folder.resolve("other")));
        assertThat(files.count()).isZero();

        Files.createDirectory(folder.resolve("failed"));
        for (var name : List.of("a.csv", "a.csv.report.txt", "a.csv.report.csv", "b.xlsx")) {
            Files.createFile(folder.resolve("failed").resolve(name));
        }
        assertThat(files.count()).isEqualTo(2);
    }

    private HttpResponse<String> metrics(String party) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(exchange.address() + "/actuator/prometheus"));
        if (!party.isEmpty()) {
            request.header(
                    "Authorization", "Bearer " + exchange.bean(DemoTokens.class).tokenFor(party));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static double value(String read, String metric) {
        return Pattern.compile("(?m)^" + metric + " (\\S+)$")
                .matcher(read)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + metric + " in\n" + read));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.groupCount() > 0 ? found.group(1) : found.group())
                .distinct()
                .toList();
    }
}
