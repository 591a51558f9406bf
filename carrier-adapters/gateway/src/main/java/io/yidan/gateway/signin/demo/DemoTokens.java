package io.yidan.gateway.signin.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Makes tokens for the parties of the demonstration. Real time, whatever the demonstration's clock says. */
public final class DemoTokens {
    /** An issuer that cannot be reached, so that no real exchange is ever set to it. */
    public static final String ISSUER = "https://demo-issuer.yidan.invalid";

    private final ECKey key;
    private final String audience;
    private final Duration lifetime;

    DemoTokens(ECKey key, String audience, Duration lifetime) {
        this.key = key;
        this.audience = audience;
        this.lifetime = lifetime;
    }

    /** A bearer token of this party. */
    public String tokenFor(DemoParty party) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(audience)
                        .subject("demo-" + party)
                        .claim("party", party.name())
                        .claim("name", party.displayName())
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bearer token of the party with this code. Example: KZR. */
    public String tokenFor(String party) {
        return tokenFor(DemoParty.valueOf(party));
    }
}
