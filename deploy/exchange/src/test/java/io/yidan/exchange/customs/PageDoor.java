package io.yidan.exchange.customs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;

import io.yidan.exchange.demo.PlayedJourney;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.proto.customs.v1.CaseReceipt;
import io.yidan.proto.customs.v1.TakeCaseStepRequest;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Steps typed into the forms of the page of a case. What no form asks is asked by gRPC. */
final class PageDoor implements CaseDoor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("min_revision=([0-9]+)");
    private final PlayedJourney exchange;
    private final Map<String, HttpClient> people = new HashMap<>();
    private final WireDoor wire;

    /** How many steps were typed. */
    int typed;

    PageDoor(PlayedJourney exchange) {
        this.exchange = exchange;
        this.wire = new WireDoor(exchange);
    }

    @Override
    public CaseReceipt ask(String party, Message request) throws Exception {
        if (request instanceof TakeCaseStepRequest step) {
            var form = TypedStep.of(step);
            if (form.isPresent()) {
                return type(party, step.getCaseNumber(), form.get());
            }
        }
        return wire.ask(party, request);
    }

    private CaseReceipt type(String party, String number, Map<String, List<String>> form)
            throws Exception {
        var person = people.computeIfAbsent(party, this::signedIn);
        var page = address("/customs/" + number);
        var shown =
                person.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
        var csrf = CSRF.matcher(shown);
        assertThat(csrf.find()).as(shown).isTrue();
        var fields = new HashMap<>(form);
        fields.put("_csrf", List.of(csrf.group(1)));
        var sent =
                person.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(encoded(fields)))
                                .build(),
                        BodyHandlers.ofString());
        var revision = REVISION.matcher(sent.headers().firstValue("Location").orElse(""));
        assertThat(revision.find()).as("%s is refused: %s", form, sent.headers()).isTrue();
        typed++;
        return CaseReceipt.newBuilder()
                .setCaseNumber(number)
                .setRevision(Long.parseLong(revision.group(1)))
                .build();
    }

    private HttpClient signedIn(String party) {
        var person = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var link = URI.create(exchange.bean(DemoCodes.class).linkFor(party, "/customs"));
        try {
            person.send(
                    HttpRequest.newBuilder(address(link.getRawPath() + "?" + link.getRawQuery()))
                            .build(),
                    BodyHandlers.discarding());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return person;
    }

    private URI address(String path) {
        return URI.create(exchange.address() + path);
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> encoded(field.getKey(), value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        people.values().forEach(HttpClient::close);
    }
}
