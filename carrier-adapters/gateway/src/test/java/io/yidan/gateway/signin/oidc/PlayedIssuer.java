package io.yidan.gateway.signin.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.yidan.gateway.testing.Mint;

import org.springframework.web.util.UriComponentsBuilder;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer on this machine that knows one client and logs in whoever comes; its ID tokens can be spoilt. */
final class PlayedIssuer implements AutoCloseable {
    static final String CLIENT = "yidan-pages";
    final AtomicInteger discoveries = new AtomicInteger();
    volatile UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();
    volatile String secret = "";
    volatile Mint mint = new Mint();
    private final Mint published = mint;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final HttpServer server;

    PlayedIssuer() {
        this(0);
    }

    PlayedIssuer(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/jwks",
                call -> json(call, 200, new JWKSet(published.key.toPublicJWK()).toJSONObject()));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String uri() {
        return "http://localhost:" + port();
    }

    /** As at the start again: good tokens, a public client. */
    void honest() {
        idToken = UnaryOperator.identity();
        mint = published;
    }

    private void discovery(HttpExchange call) throws IOException {
        discoveries.incrementAndGet();
        json(
                call,
                200,
                Map.of(
                        "issuer", uri(),
                        "authorization_endpoint", uri() + "/authorize",
                        "token_endpoint", uri() + "/token",
                        "jwks_uri", uri() + "/jwks",
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("ES256")));
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = form(call.getRequestURI().getRawQuery());
        boolean right =
                CLIENT.equals(asked.get("client_id"))
                        && "code".equals(asked.get("response_type"))
                        && "openid".equals(asked.get("scope"))
                        && "S256".equals(asked.get("code_challenge_method"))
                        && asked.containsKey("nonce")
                        && asked.getOrDefault("redirect_uri", "").endsWith("/signin/back");
        if (!right) {
            json(call, 400, Map.of("error", "invalid_request"));
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var back =
                UriComponentsBuilder.fromUriString(asked.get("redirect_uri"))
                        .queryParam("code", code)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(asked.get("state"));
        call.getResponseHeaders().add("Location", back.toUriString());
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        var sent = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null
                || !asked.get("code_challenge").equals(sha256(sent.get("code_verifier")))
                || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !knows(sent, call.getRequestHeaders().getFirst("Authorization"))) {
            json(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(uri())
                        .audience(CLIENT)
                        .subject("demo-person")
                        .claim("party", "SHP")
                        .claim("nonce", asked.get("nonce"))
                        .issueTime(Mint.in(Duration.ZERO))
                        .expirationTime(Mint.in(Duration.ofMinutes(5)));
        json(
                call,
                200,
                Map.of(
                        "access_token",
                        "opaque",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        mint.signed(idToken.apply(claims).build())));
    }

    /** A public client names itself; one with a secret proves it. */
    private boolean knows(Map<String, String> sent, String authorization) {
        if (secret.isEmpty()) {
            return authorization == null && CLIENT.equals(sent.get("client_id"));
        }
        var proof = (CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(proof)).equals(authorization);
    }

    private static Map<String, String> form(String text) {
        var fields = new ConcurrentHashMap<String, String>();
        for (var field : text.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String sha256(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange call, int status, Object body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
