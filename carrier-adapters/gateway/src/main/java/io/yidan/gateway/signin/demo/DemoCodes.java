package io.yidan.gateway.signin.demo;

import io.yidan.access.Caller;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Links that sign a person in once, as one party. Only a hash of a code is kept, and only until it is used. */
public final class DemoCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Map<String, Pass> open = new ConcurrentHashMap<>();
    private final String baseUrl;
    private final Duration lifetime;

    private record Pass(Caller caller, Instant until) {}

    DemoCodes(String baseUrl, Duration lifetime) {
        this.baseUrl = baseUrl;
        this.lifetime = lifetime;
    }

    /** A link that signs in as this party and leads to the page. Example: KZR, /w/DEMO0001202608310001. */
    public String linkFor(DemoParty party, String path) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.values().removeIf(pass -> pass.until().isBefore(Instant.now()));
        open.put(hash(code), new Pass(party.caller(), Instant.now().plus(lifetime)));
        return baseUrl
                + "/signin?code="
                + code
                + "&to="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public String linkFor(String party, String path) {
        return linkFor(DemoParty.valueOf(party), path);
    }

    /** Whom the code signs in; nobody the second time, or too late. */
    Optional<Caller> use(String code) {
        return Optional.ofNullable(open.remove(hash(code)))
                .filter(pass -> pass.until().isAfter(Instant.now()))
                .map(Pass::caller);
    }

    private static String hash(String code) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
