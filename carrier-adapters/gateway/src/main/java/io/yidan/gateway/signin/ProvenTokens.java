package io.yidan.gateway.signin;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Proves the signature of a token once in a while and not at every call, which costs more than all the rest of a call.
 * Its rules, above all its end, are looked at each time. A token signed with a key taken back is believed for as long as
 * a proof holds, no longer. Only good tokens are remembered, the ones used last.
 */
final class ProvenTokens implements JwtDecoder {
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> rules;
    private final LongSupplier nanos;
    private final Map<String, Proven> proven =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Proven> eldest) {
                    return size() > MOST;
                }
            };

    /** A token whose signature was good at a time. */
    private record Proven(Jwt token, long at) {}

    /** The decoder proves; the rules are those a proven token must keep at every call. */
    ProvenTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> rules, LongSupplier nanos) {
        this.decoder = decoder;
        this.rules = rules;
        this.nanos = nanos;
    }

    @Override
    public Jwt decode(String token) {
        long now = nanos.getAsLong();
        var known = known(token);
        if (known != null && now - known.at() < PROOF_HOLDS.toNanos()) {
            return kept(known.token());
        }
        var fresh = decoder.decode(token);
        synchronized (proven) {
            proven.put(token, new Proven(fresh, now));
        }
        return fresh;
    }

    private Proven known(String token) {
        synchronized (proven) {
            return proven.get(token);
        }
    }

    private Jwt kept(Jwt token) {
        var result = rules.validate(token);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token no longer holds", result.getErrors());
        }
        return token;
    }
}
