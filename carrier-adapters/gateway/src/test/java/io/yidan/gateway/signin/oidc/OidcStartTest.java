package io.yidan.gateway.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.gateway.testing.TestApplication;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.stream.Stream;

/** The exchange runs with or without its issuer, and asks it only when somebody logs in. */
class OidcStartTest {

    @Test
    void while_the_issuer_is_down_the_exchange_runs_and_says_so_and_then_signs_in() {
        int port;
        String uri;
        try (var gone = new PlayedIssuer()) {
            port = gone.port();
            uri = gone.uri();
        }
        try (var context = start(uri, "--yidan.signin.client-id=" + PlayedIssuer.CLIENT)) {
            var person = person(context);
            var down = person.visit("/w/1");

            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("The keys of the issuer cannot be read.");
            assertThat(person.open("/assets/a.css").statusCode()).isEqualTo(200);
            assertThat(Browser.next(person.open("/w/1"))).hasPath(SigninStart.PATH);
            try (var _ = new PlayedIssuer(port)) {
                assertThat(person.visit("/w/1").body()).isEqualTo("SHP");
            }
        }
    }

    @Test
    void an_issuer_gone_after_the_question_is_said_to_be_out_of_reach() {
        var issuer = new PlayedIssuer();
        try (var context = start(issuer.uri(), "--yidan.signin.client-id=" + PlayedIssuer.CLIENT)) {
            assertThat(issuer.discoveries).as("asked at the start").hasValue(0);
            var person = person(context);
            var back = person.untilBack("/w/1");
            issuer.close();

            var answer = person.open(back.getRawPath() + "?" + back.getRawQuery());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Browser.next(person.open("/w/1"))).hasPath(SigninStart.PATH);
        }
    }

    @Test
    void an_exchange_with_a_secret_proves_itself_by_it() {
        try (var issuer = new PlayedIssuer()) {
            issuer.secret = "K7-of-the-test";
            try (var context =
                    start(
                            issuer.uri(),
                            "--yidan.signin.client-id=" + PlayedIssuer.CLIENT,
                            "--yidan.signin.client-secret=" + issuer.secret)) {
                assertThat(person(context).visit("/w/1").body()).isEqualTo("SHP");
                assertThat(issuer.discoveries).hasValue(1);
            }
        }
    }

    @Test
    void without_a_client_id_a_page_says_how_to_sign_in_and_leads_nowhere() {
        try (var context = start("https://issuer.example")) {
            var hint = person(context).open("/w/1");

            assertThat(hint.statusCode()).isEqualTo(401);
            assertThat(hint.body()).contains("请先登录").contains("Sign in first");
        }
    }

    private static Browser person(ConfigurableApplicationContext context) {
        return new Browser(((WebServerApplicationContext) context).getWebServer().getPort());
    }

    private static ConfigurableApplicationContext start(String issuer, String... settings) {
        var fixed =
                Stream.of(
                        "--yidan.signin.issuer-uri=" + issuer,
                        "--server.port=0",
                        "--spring.grpc.server.port=0",
                        "--spring.main.banner-mode=off");
        return new SpringApplicationBuilder(TestApplication.class)
                .run(Stream.concat(fixed, Stream.of(settings)).toArray(String[]::new));
    }
}
