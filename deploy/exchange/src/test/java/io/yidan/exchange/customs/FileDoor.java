package io.yidan.exchange.customs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.util.Timestamps;

import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.translators.tree.Element;
import io.yidan.translators.tree.Framing;
import io.yidan.translators.tree.Limits;
import io.yidan.translators.tree.MessageFile;
import io.yidan.translators.tree.Messages.Form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;

/** Steps asked for by files of messages, sent by a program and read back from their receipts. */
final class FileDoor implements CaseDoor {
    private final HttpClient http = HttpClient.newHttpClient();
    private final PlayedJourney exchange;
    private final Form form;

    FileDoor(PlayedJourney exchange, Form form) {
        this.exchange = exchange;
        this.form = form;
    }

    @Override
    public CaseReceipt ask(String party, Message request) throws Exception {
        return read(answered(party, new CustomsMessage(request).written(form)));
    }

    /** The receipts of a file, once all of it is answered. */
    byte[] answered(String party, String file) throws Exception {
        var sent =
                http.send(
                        to(party, "/api/v1/files?layout=cus-1")
                                .POST(BodyPublishers.ofString(file))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var address = sent.headers().firstValue("Location").orElseThrow() + "/receipt";
        while (true) {
            var answer = http.send(to(party, address).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 429) {
                assertThat(answer.statusCode())
                        .as(new String(answer.body(), StandardCharsets.UTF_8))
                        .isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type"))
                        .contains(form == Form.XML ? "application/xml" : "application/json");
                return answer.body();
            }
            Thread.sleep(20);
        }
    }

    HttpResponse<byte[]> get(String party, String address) throws Exception {
        return http.send(to(party, address).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String party, String address) {
        return HttpRequest.newBuilder(URI.create(exchange.address() + address))
                .header(
                        "Authorization",
                        "Bearer " + exchange.bean(DemoTokens.class).tokenFor(party));
    }

    private static CaseReceipt read(byte[] receipts) throws IOException, ParseException {
        var receipt = only(receipts);
        assertThat(text(receipt, "Status"))
                .as(new String(receipts, StandardCharsets.UTF_8))
                .isEqualTo("ACCEPTED");
        return CaseReceipt.newBuilder()
                .setCaseNumber(text(receipt, "CaseNo"))
                .setRevision(Long.parseLong(text(receipt, "Revision")))
                .setPosition(Long.parseLong(text(receipt, "Position")))
                .setRecordedAt(Timestamps.parse(text(receipt, "RecordedTime")))
                .build();
    }

    private static Element only(byte[] receipts) throws IOException {
        try (var all =
                MessageFile.open(
                        new ByteArrayInputStream(receipts),
                        new Framing(Set.of("Receipts"), false),
                        Limits.USUAL)) {
            var receipt = all.next().orElseThrow();
            assertThat(all.next()).isEmpty();
            return receipt;
        }
    }

    private static String text(Element receipt, String name) {
        return receipt.all(name).findFirst().orElseThrow().text();
    }

    @Override
    public void close() {
        http.close();
    }
}
