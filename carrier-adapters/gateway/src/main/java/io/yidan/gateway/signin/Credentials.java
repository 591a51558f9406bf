package io.yidan.gateway.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTParser;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.ErrorCode;
import io.yidan.gateway.problem.NotAccepted;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.text.ParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who calls from a token, the same on every door. */
public record Credentials(JwtDecoder decoder, String issuer) {
    private static final Pattern BEARER = Pattern.compile("[Bb]earer +([A-Za-z0-9._~+/-]+=*)");

    /** Believes the tokens signed with one key. */
    public static Credentials ofKey(JWK publicKey, String issuer, String audience) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(publicKey)))
                        .jwsAlgorithm(SignatureAlgorithm.ES256)
                        .build();
        var rules = TokenRules.of(issuer, audience);
        decoder.setJwtValidator(rules);
        return new Credentials(new ProvenTokens(decoder, rules, System::nanoTime), issuer);
    }

    /** The caller named by an Authorization header, which may be missing. */
    public Caller bearer(String header) {
        if (header == null) {
            throw NotAccepted.of(ErrorCode.TOKEN_MISSING);
        }
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            throw NotAccepted.of(ErrorCode.TOKEN_INVALID);
        }
        return caller(bearer.group(1));
    }

    Caller caller(String token) {
        try {
            return TokenRules.caller(decoder.decode(token));
        } catch (JwtValidationException e) {
            throw NotAccepted.of(ErrorCode.valueOf(e.getErrors().iterator().next().getErrorCode()));
        } catch (BadJwtException e) {
            throw NotAccepted.of(
                    foreign(token) ? ErrorCode.TOKEN_FOREIGN : ErrorCode.TOKEN_INVALID);
        } catch (JwtException e) {
            throw NotAccepted.of(ErrorCode.ISSUER_UNREACHABLE);
        }
    }

    /** Whether an unproven token at least says that somebody else made it. */
    private boolean foreign(String token) {
        try {
            var claimed = JWTParser.parse(token).getJWTClaimsSet();
            return claimed != null
                    && claimed.getIssuer() != null
                    && !issuer.equals(claimed.getIssuer());
        } catch (ParseException e) {
            return false;
        }
    }
}
