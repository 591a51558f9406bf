package io.yidan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.PlainJWT;

import io.grpc.Status.Code;
import io.yidan.gateway.testing.Answers;
import io.yidan.gateway.testing.Events;
import io.yidan.gateway.testing.Mint;
import io.yidan.gateway.testing.TestDoor;
import io.yidan.proto.carrier.v1.LegEventServiceGrpc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class TokensTest {
    private static final TestDoor DOOR = new TestDoor();
    private static final Mint MINT = DOOR.mint;

    @AfterAll
    static void close() {
        DOOR.close();
    }

    static Stream<Arguments> bad() throws JOSEException {
        var good = MINT.tokenFor("KZR");
        var strange = Mint.key("one");
        var claims = Mint.good("KZR").build();
        return Stream.of(
                arguments(
                        "expired",
                        "TOKEN_EXPIRED",
                        spoilt().expirationTime(Mint.in(Duration.ofMinutes(-5))).build()),
                arguments("without an end", "TOKEN_EXPIRED", spoilt().expirationTime(null).build()),
                arguments(
                        "not begun",
                        "TOKEN_INVALID",
                        spoilt().notBeforeTime(Mint.in(Duration.ofHours(1))).build()),
                arguments(
                        "for another audience",
                        "TOKEN_FOREIGN",
                        spoilt().audience("other").build()),
                arguments("for no audience", "TOKEN_FOREIGN", spoilt().audience(List.of()).build()),
                arguments(
                        "of another issuer",
                        "TOKEN_FOREIGN",
                        spoilt().issuer("https://other.example").build()),
                arguments(
                        "of the exchange itself",
                        "TOKEN_INVALID",
                        spoilt().claim("party", "YIDAN").build()),
                arguments(
                        "without a party", "TOKEN_INVALID", spoilt().claim("party", null).build()),
                arguments(
                        "of many parties",
                        "TOKEN_INVALID",
                        spoilt().claim("party", List.of("KZR")).build()),
                arguments(
                        "of no such party",
                        "TOKEN_INVALID",
                        spoilt().claim("party", "kzr; drop").build()),
                arguments("alg none", "TOKEN_INVALID", new PlainJWT(claims).serialize()),
                arguments(
                        "signature cut off",
                        "TOKEN_INVALID",
                        good.substring(0, good.lastIndexOf('.') + 1)),
                arguments(
                        "signature of another",
                        "TOKEN_INVALID",
                        signed(strange, header().keyID("one").build())),
                arguments(
                        "key sent along",
                        "TOKEN_INVALID",
                        signed(strange, header().jwk(strange.toPublicJWK()).build())),
                arguments(
                        "key to be fetched",
                        "TOKEN_INVALID",
                        signed(
                                strange,
                                header().jwkURL(URI.create("http://127.0.0.1:1/keys")).build())),
                arguments(
                        "key id that is a path",
                        "TOKEN_INVALID",
                        signed(strange, header().keyID("../../dev/null").build())),
                arguments(
                        "public key taken for a secret",
                        "TOKEN_INVALID",
                        Mint.signed(
                                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                                claims,
                                new MACSigner(
                                        Arrays.copyOf(MINT.key.toECPublicKey().getEncoded(), 64)))),
                arguments("no token at all", "TOKEN_INVALID", "abc"),
                arguments("two parts", "TOKEN_INVALID", "abc.def"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_token_opens_nothing(String what, String code, Object token) {
        String text =
                token instanceof com.nimbusds.jwt.JWTClaimsSet claims
                        ? MINT.signed(claims)
                        : token.toString();

        Answers.to(() -> post("Bearer " + text)).is(Code.UNAUTHENTICATED, code, "");
    }

    @Test
    void no_token_is_told_apart_from_a_bad_one() {
        Answers.to(
                        () ->
                                LegEventServiceGrpc.newBlockingStub(DOOR.channel)
                                        .postLegEvent(Events.but(e -> {})))
                .is(Code.UNAUTHENTICATED, "TOKEN_MISSING", "");
        Answers.to(() -> post("Basic a3pyOmt6cg==")).is(Code.UNAUTHENTICATED, "TOKEN_INVALID", "");
    }

    @Test
    void a_good_token_opens() {
        post("Bearer " + MINT.tokenFor("KZR"));

        assertThat(DOOR.commands.told).containsOnly("KZR:7");
    }

    private static com.nimbusds.jwt.JWTClaimsSet.Builder spoilt() {
        return Mint.good("KZR");
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256);
    }

    private static String signed(ECKey key, JWSHeader header) throws JOSEException {
        return Mint.signed(header, Mint.good("KZR").build(), new ECDSASigner(key));
    }

    private static void post(String authorization) {
        LegEventServiceGrpc.newBlockingStub(DOOR.channel)
                .withInterceptors(TestDoor.with(authorization))
                .postLegEvent(Events.but(e -> {}));
    }
}
