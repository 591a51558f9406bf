package io.yidan.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import io.yidan.gateway.signin.Credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An issuer for tests, good tokens and bad. */
public final class Mint {
    public static final String ISSUER = "https://issuer.example";
    public final ECKey key = key("one");

    public static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public Credentials credentials() {
        return Credentials.ofKey(key.toPublicJWK(), ISSUER, "yidan");
    }

    public String tokenFor(String party) {
        return signed(good(party).build());
    }

    /** Claims that are all right, to be spoilt one by one. */
    public static JWTClaimsSet.Builder good(String party) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("yidan")
                .claim("party", party)
                .expirationTime(in(Duration.ofMinutes(5)));
    }

    public static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    public String signed(JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
        try {
            return signed(header.build(), claims, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
