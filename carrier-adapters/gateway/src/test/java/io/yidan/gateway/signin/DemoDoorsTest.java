package io.yidan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.yidan.gateway.signin.demo.DemoCodes;
import io.yidan.gateway.signin.demo.DemoParty;
import io.yidan.gateway.signin.demo.DemoTokens;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.TestApplication;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;
import io.yidan.proto.carrier.v1.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The doors as Spring opens them, in the demonstration. */
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.grpc.server.port=0", "spring.threads.virtual.enabled=true"})
@ActiveProfiles("demo")
class DemoDoorsTest {
    @TempDir static Path folder;

    @Autowired DemoTokens tokens;

    @Autowired DemoCodes codes;

    @Value("${local.server.port}")
    int web;

    @Autowired GrpcServerLifecycle grpc;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry settings) {
        settings.add("yidan.database.directory", folder::toString);
    }

    @Test
    void a_token_of_the_demonstration_opens_the_grpc_door_and_none_does_not() {
        var stub = LegEventServiceGrpc.newBlockingStub(channel());

        var kept =
                stub.withInterceptors(TestDoor.with("Bearer " + tokens.tokenFor("KZR")))
                        .postLegEvent(Events.but(e -> {}));

        assertThat(kept.getReceipt().getOutcome()).isEqualTo(Outcome.OUTCOME_UNMATCHED);
        Answers.to(() -> stub.postLegEvent(Events.but(e -> {})))
                .is(Code.UNAUTHENTICATED, "TOKEN_MISSING", "");
        Answers.to(
                        () ->
                                stub.withInterceptors(
                                                TestDoor.with("Bearer " + tokens.tokenFor("KZR")))
                                        .postLegEvent(Events.but(e -> e.clearHappening())))
                .is(Code.INVALID_ARGUMENT, "HAPPENING_MISSING", "event");
    }

    @Test
    void health_is_open() {
        var health =
                HealthGrpc.newBlockingStub(channel())
                        .check(HealthCheckRequest.getDefaultInstance());

        assertThat(health.getStatus().name()).isEqualTo("SERVING");
    }

    @Test
    void tokens_are_written_down_for_scripts_and_for_nobody_else() throws IOException {
        Path file = folder.resolve("signin/tokens.txt");

        assertThat(Files.readAllLines(file))
                .hasSize(DemoParty.values().length)
                .anyMatch(line -> line.startsWith("KZR ey"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("signin/tokens.json")).exists();
    }

    @Test
    void programs_show_their_token() throws Exception {
        assertThat(get("/api/v1/waybills/1").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/waybills/1").body()).contains("TOKEN_MISSING");
        var signedIn =
                client.send(
                        request("/api/v1/waybills/1")
                                .header("Authorization", "Bearer " + tokens.tokenFor("CNR"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.body()).isEqualTo("CNR");
        assertThat(signedIn.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_link_signs_in_once() throws Exception {
        var link = path(codes.linkFor("SHP", "/w/1"));

        var first = get(link);
        var again = get(link);

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.headers().firstValue("Location")).contains("/w/1");
        var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(page("/w/1", cookie).body()).isEqualTo("SHP");
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_link_leads_to_no_other_house() throws Exception {
        for (var elsewhere :
                new String[] {
                    "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y"
                }) {
            var answer = get(path(codes.linkFor("SHP", elsewhere)));
            assertThat(answer.headers().firstValue("Location")).contains("/");
            assertThat(answer.headers().firstValue("X")).isEmpty();
        }
    }

    @Test
    void a_guessed_code_signs_nobody_in() throws Exception {
        assertThat(get("/signin?code=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&to=/w/1").statusCode())
                .isEqualTo(401);
        assertThat(get("/signin").statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_without_a_session_says_how_to_sign_in() throws Exception {
        var hint = get("/w/1");

        assertThat(hint.statusCode()).isEqualTo(401);
        assertThat(hint.body()).contains("请先登录").contains("Sign in first");
        assertThat(get("/nothing-here").statusCode()).isEqualTo(401);
        assertThat(get("/assets/a.css").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_does_not_open_pages() throws Exception {
        var answer =
                client.send(
                        request("/w/1")
                                .header("Authorization", "Bearer " + tokens.tokenFor("SHP"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_sent_from_elsewhere_is_not_taken() throws Exception {
        var cookie =
                get(path(codes.linkFor("SHP", "/w/1")))
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();
        var forged =
                client.send(
                        request("/w/1/accept")
                                .header("Cookie", cookie.split(";")[0])
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_strict_headers() throws Exception {
        for (var path : new String[] {"/w/1", "/api/v1/waybills/1", "/assets/a.css"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        }
    }

    private ManagedChannel channel() {
        return NettyChannelBuilder.forAddress("localhost", grpc.getPort()).usePlaintext().build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String path, String cookie) throws Exception {
        var request = request(path).header("Cookie", cookie.split(";")[0]).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + web + path));
    }

    private static String path(String link) {
        return link.substring(link.indexOf("/signin"));
    }
}
