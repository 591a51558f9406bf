package io.yidan.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.yidan.exchange.demo.MoreWaybills;
import io.yidan.exchange.demo.OncePlayed;
import io.yidan.exchange.demo.OncePlayed.Played;
import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoTokens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program sends a file in one request and asks later what became of it. */
@Timeout(300)
@ExtendWith(OncePlayed.class)
class FilePushTest {
    private static final String HEADINGS = "磅单号,版本,车牌号,箱号,毛重(kg),毛重时间,毛重衡号,皮重(kg),净重(kg)\n";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final PlayedJourney exchange;

    FilePushTest(Played played) {
        exchange = played.exchange();
    }

    @Test
    void a_file_is_tried_then_posted_and_each_has_a_report() throws Exception {
        var box = MoreWaybills.issued(exchange, 54, 1).getFirst();
        var file =
                HEADINGS
                        + "9201,1,,%s,45260,2026-09-24 01:09,SC-1,17380,27880\n".formatted(box)
                        + "9202,1,,%s,45吨,2026-09-24 01:09,SC-1,17380,27880\n".formatted(box);
        long before = exchange.events();

        var tried = report("PLT", send("PLT", "scale-1&name=slips.csv&dry_run=true", file));
        assertThat(exchange.events()).isEqualTo(before);
        var posted = report("PLT", send("PLT", "scale-1&name=slips.csv", file));
        assertThat(exchange.events()).isEqualTo(before + 1);

        for (var report : new JsonObject[] {tried, posted}) {
            assertThat(report.get("name").getAsString()).isEqualTo("slips.csv");
            assertThat(report.getAsJsonObject("outcomes").get("ACCEPTED").getAsLong()).isOne();
            var wrong = report.getAsJsonArray("wrong");
            assertThat(wrong).hasSize(1);
            assertThat(wrong.get(0).getAsJsonObject().get("row").getAsLong()).isEqualTo(3);
            assertThat(wrong.get(0).getAsJsonObject().get("fault").getAsString())
                    .isEqualTo("NUMBER_FORM");
        }
    }

    @Test
    void a_file_that_is_said_to_be_a_form_is_taken_all_the_same() throws Exception {
        var posting =
                request("PLT", "/api/v1/files?layout=scale-1&dry_run=true&name=%E7%A3%85.csv")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(HEADINGS))
                        .build();

        var report = report("PLT", HTTP.send(posting, BodyHandlers.ofString()));

        assertThat(report.get("name").getAsString()).isEqualTo("磅.csv");
        assertThat(report.getAsJsonArray("wrong").toString()).contains("FILE_EMPTY");
    }

    @Test
    void a_layout_that_numbers_tellings_by_when_the_file_was_sent_must_learn_it_from_its_name()
            throws Exception {
        var gate = "闸口编号,方向,车牌号,挂车号,箱号1,箱号2,封志号,识别时间,单据号\n";

        var report = report("TCJ", send("TCJ", "gate-1&name=gate.csv", gate));

        assertThat(report.getAsJsonArray("wrong").toString()).contains("SENT_TIME_MISSING");
    }

    @Test
    void what_cannot_be_taken_is_told_by_its_code() throws Exception {
        assertThat(code(send("PLT", "scale-9", HEADINGS), 400)).isEqualTo("LAYOUT_UNKNOWN");
        assertThat(code(send("PLT", "scale-1", ""), 400)).isEqualTo("FILE_MISSING");
        assertThat(code(sendTooMuch(), 400)).isEqualTo("FILE_TOO_LARGE");
        assertThat(code(send(null, "scale-1", HEADINGS), 401)).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void nobody_reads_the_report_of_another_party() throws Exception {
        var sent = send("PLT", "scale-1", HEADINGS);
        var address = sent.headers().firstValue("Location").orElseThrow();

        assertThat(code(get("KZR", address), 404)).isEqualTo("NOT_FOUND");
        assertThat(get("PLT", address).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String party, String layout, String file)
            throws IOException, InterruptedException {
        return send(party, layout, BodyPublishers.ofString(file));
    }

    private HttpResponse<String> sendTooMuch() throws IOException, InterruptedException {
        return send(
                "PLT", "scale-1", BodyPublishers.ofInputStream(() -> new Zeros((64 << 20) + 1)));
    }

    private HttpResponse<String> send(String party, String layout, HttpRequest.BodyPublisher file)
            throws IOException, InterruptedException {
        return HTTP.send(
                request(party, "/api/v1/files?layout=" + layout).POST(file).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String party, String address)
            throws IOException, InterruptedException {
        return HTTP.send(request(party, address).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String party, String address) {
        var request = HttpRequest.newBuilder(URI.create(exchange.address() + address));
        return party == null
                ? request
                : request.header(
                        "Authorization",
                        "Bearer " + exchange.bean(DemoTokens.class).tokenFor(party));
    }

    /** Once it is complete. */
    private JsonObject report(String party, HttpResponse<String> sent)
            throws IOException, InterruptedException {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var address = sent.headers().firstValue("Location").orElseThrow();
        while (true) {
            var report = JsonParser.parseString(get(party, address).body()).getAsJsonObject();
            if (!report.get("running").getAsBoolean()) {
                return report;
            }
            Thread.sleep(20);
        }
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonParser.parseString(answer.body()).getAsJsonObject().get("code").getAsString();
    }

    /** So many bytes of nothing. */
    private static final class Zeros extends InputStream {
        private int left;

        private Zeros(int many) {
            this.left = many;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            int given = Math.min(left, length);
            left -= Math.max(0, given);
            return given > 0 ? given : -1;
        }
    }
}
