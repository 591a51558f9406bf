package io.yidan.gateway.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import io.yidan.gateway.testing.Mint;
import io.yidan.gateway.testing.TestApplication;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/** People log in at the issuer and come back as one party, or are told why not. */
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.grpc.server.port=0",
            "yidan.signin.client-id=" + PlayedIssuer.CLIENT,
            "spring.threads.virtual.enabled=true"
        })
@Import(OidcTest.Form.class)
class OidcTest {
    private static final PlayedIssuer ISSUER = new PlayedIssuer();

    @Value("${local.server.port}")
    int web;

    private Browser person;

    /** A page with a form on it, as far as its token goes. */
    @RestController
    static class Form {
        @GetMapping("/w/form")
        String token(CsrfToken token) {
            return token.getToken();
        }
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        settings.add("yidan.signin.issuer-uri", ISSUER::uri);
    }

    @BeforeEach
    void newPerson() {
        ISSUER.honest();
        person = new Browser(web);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void a_page_leads_to_the_issuer_and_back_to_itself() {
        var page = person.visit("/w/1?as_of=2026-09-07T15:00%2B08:00&x=%E4%B8%80");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("SHP");
        assertThat(page.uri())
                .hasToString(
                        "http://localhost:"
                                + web
                                + "/w/1?as_of=2026-09-07T15:00%2B08:00&x=%E4%B8%80");
        assertThat(person.open("/w/1").body()).isEqualTo("SHP");
    }

    @Test
    void the_party_is_the_one_the_issuer_names() {
        ISSUER.idToken = claims -> claims.claim("party", "CNR");

        assertThat(person.visit("/w/1").body()).isEqualTo("CNR");
    }

    @Test
    void the_session_of_who_signed_in_is_not_the_one_they_came_with() {
        var back = person.untilBack("/w/1");
        var before = person.session();
        var signedIn = person.open(back.getRawPath() + "?" + back.getRawQuery());

        assertThat(before).isNotEmpty();
        assertThat(person.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void an_answer_with_another_state_signs_nobody_in() {
        var back = person.untilBack("/w/1");

        isRefused(person.open(Issuer.BACK + "?state=guessed&" + part(back, "code")), 401);
    }

    @Test
    void an_answer_to_a_question_of_another_browser_signs_nobody_in() {
        var back = person.untilBack("/w/1");
        person = new Browser(web);

        isRefused(person.open(back.getRawPath() + "?" + back.getRawQuery()), 401);
    }

    @Test
    void an_answer_is_good_once() {
        var back = person.untilBack("/w/1");
        var answer = back.getRawPath() + "?" + back.getRawQuery();
        person.open(answer);
        var again = person.open(answer);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(person.open("/w/1").body())
                .as("who is signed in stays signed in")
                .isEqualTo("SHP");
    }

    @Test
    void what_the_issuer_refuses_signs_nobody_in() {
        var back = person.untilBack("/w/1");

        isRefused(person.open(Issuer.BACK + "?error=access_denied&" + part(back, "state")), 401);
    }

    @Test
    void an_id_token_for_another_question_or_from_or_for_somebody_else_signs_nobody_in() {
        isRefused(spoilt(claims -> claims.claim("nonce", "another")), 401);
        isRefused(spoilt(claims -> claims.claim("nonce", null)), 401);
        isRefused(spoilt(claims -> claims.issuer("https://other.example")), 401);
        isRefused(spoilt(claims -> claims.audience("another-client")), 401);
    }

    @Test
    void an_expired_id_token_signs_nobody_in() {
        isRefused(
                spoilt(
                        claims ->
                                claims.issueTime(Mint.in(Duration.ofHours(-2)))
                                        .expirationTime(Mint.in(Duration.ofHours(-1)))),
                401);
    }

    @Test
    void an_id_token_signed_with_an_unknown_key_signs_nobody_in() {
        ISSUER.mint = new Mint();

        isRefused(person.visit("/w/1"), 401);
    }

    @Test
    void an_account_without_a_party_is_told_so_and_has_no_session() {
        for (var party : new Object[] {"", "no party", "YIDAN", 7}) {
            isRefused(spoilt(claims -> claims.claim("party", party)), 403);
        }
        var answer = spoilt(claims -> claims.claim("party", null));

        isRefused(answer, 403);
        assertThat(answer.body())
                .contains("Your account belongs to no party of this exchange.")
                .contains("您的账号不属于本交易所的任何参与方。")
                .contains("claim to your party's code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "application/json", "*/*"})
    void what_is_no_page_is_refused_and_not_led_anywhere(String accepted) {
        assertThat(person.ask("/w/1", Map.of("Accept", accepted)).statusCode()).isEqualTo(401);
        assertThat(person.ask("/api/v1/waybills/1", Map.of("Accept", accepted)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void programs_and_parts_of_pages_are_refused_and_not_led_anywhere() {
        var html = "text/html";
        assertThat(person.open("/api/v1/waybills/1").statusCode()).isEqualTo(401);
        assertThat(
                        person.ask("/w/1", Map.of("Accept", html, "Authorization", "Bearer x"))
                                .statusCode())
                .isEqualTo(401);
        assertThat(person.ask("/w/1", Map.of("Accept", html, "HX-Request", "true")).statusCode())
                .isEqualTo(401);
        assertThat(person.session()).isEmpty();
        assertThat(person.open("/assets/a.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/w/1",
                "/%5Cevil.example",
                "/.//evil.example"
            })
    void nobody_is_led_to_another_house(String path) {
        var answer = person.visit(path);

        assertThat(answer.uri().getHost()).isEqualTo("localhost");
        assertThat(answer.uri().getPort()).isEqualTo(web);
        assertThat(person.visit("/w/1?to=https://evil.example&continue=//evil.example").uri())
                .hasAuthority("localhost:" + web)
                .hasPath("/w/1");
    }

    @Test
    void signing_out_takes_the_pages_own_form_and_ends_the_session() {
        var token = person.visit("/w/form").body();

        assertThat(person.post("/signout", "").statusCode()).isEqualTo(403);
        assertThat(person.open("/w/1").body()).isEqualTo("SHP");
        var out = person.post("/signout", "_csrf=" + token);

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.body()).contains("Signed out").contains("已退出");
        assertThat(Browser.next(person.open("/w/1"))).hasPath(SigninStart.PATH);
    }

    private HttpResponse<String> spoilt(UnaryOperator<JWTClaimsSet.Builder> how) {
        ISSUER.idToken = how;
        return person.visit("/w/1");
    }

    private void isRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<a href=\"/\">登录 · Sign in</a>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(Browser.next(person.open("/w/1")))
                .as("nobody is signed in")
                .hasPath(SigninStart.PATH);
    }

    private static String part(URI uri, String name) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .filter(field -> field.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}
