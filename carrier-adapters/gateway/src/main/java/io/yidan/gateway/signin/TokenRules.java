package io.yidan.gateway.signin;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.waybill.id.InvalidIdentifier;
import io.yidan.waybill.id.PartyId;

import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a token must say beside being signed: for us, from our issuer, for now, and for one party. */
public final class TokenRules {
    private static final String PARTY = "party";

    /** Signatures that prove who made a token. None that is made with a shared secret. */
    private static final Set<SignatureAlgorithm> ALGORITHMS =
            Set.of(
                    SignatureAlgorithm.RS256,
                    SignatureAlgorithm.RS384,
                    SignatureAlgorithm.RS512,
                    SignatureAlgorithm.PS256,
                    SignatureAlgorithm.ES256,
                    SignatureAlgorithm.ES384);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    private TokenRules() {}

    /** The rules of a token a program shows. */
    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return of(issuer, audience, ErrorCode.TOKEN_INVALID);
    }

    /** The rules of a token that says who logged in at the issuer. */
    public static OAuth2TokenValidator<Jwt> ofPerson(String issuer, String clientId) {
        return of(issuer, clientId, ErrorCode.ACCOUNT_WITHOUT_PARTY);
    }

    /** Reads tokens signed with keys found there and lets pass what keeps the rules. */
    public static JwtDecoder decoder(
            JwkSetUriJwtDecoderBuilder keys, OAuth2TokenValidator<Jwt> rules) {
        var decoder =
                keys.jwsAlgorithms(
                                known -> {
                                    known.clear();
                                    known.addAll(ALGORITHMS);
                                })
                        .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** Whom a token speaks for that keeps the rules. */
    public static Caller caller(ClaimAccessor token) {
        return new Caller(new PartyId(token.getClaimAsString(PARTY)));
    }

    private static OAuth2TokenValidator<Jwt> of(
            String issuer, String audience, ErrorCode withoutParty) {
        return new DelegatingOAuth2TokenValidator<>(
                rule(ErrorCode.TOKEN_FOREIGN, jwt -> issuer.equals(jwt.getClaimAsString("iss"))),
                rule(ErrorCode.TOKEN_FOREIGN, jwt -> audience(jwt).contains(audience)),
                rule(ErrorCode.TOKEN_EXPIRED, TokenRules::notOver),
                rule(ErrorCode.TOKEN_INVALID, TokenRules::begun),
                rule(withoutParty, TokenRules::namesParty));
    }

    private static List<String> audience(Jwt jwt) {
        return jwt.getAudience() == null ? List.of() : jwt.getAudience();
    }

    private static boolean notOver(Jwt jwt) {
        var end = jwt.getExpiresAt();
        return end != null && end.plus(CLOCKS_DIFFER).isAfter(Instant.now());
    }

    private static boolean begun(Jwt jwt) {
        var start = jwt.getNotBefore();
        return start == null || start.minus(CLOCKS_DIFFER).isBefore(Instant.now());
    }

    private static boolean namesParty(Jwt jwt) {
        try {
            return jwt.getClaim(PARTY) instanceof String party
                    && !new PartyId(party).equals(Caller.EXCHANGE.party());
        } catch (InvalidIdentifier e) {
            return false;
        }
    }

    private static OAuth2TokenValidator<Jwt> rule(ErrorCode code, Predicate<Jwt> kept) {
        var broken = OAuth2TokenValidatorResult.failure(new OAuth2Error(code.name()));
        return jwt -> kept.test(jwt) ? OAuth2TokenValidatorResult.success() : broken;
    }
}
