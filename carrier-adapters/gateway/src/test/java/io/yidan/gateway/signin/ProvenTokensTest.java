package io.yidan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class ProvenTokensTest {
    private final List<String> proofs = new ArrayList<>();
    private boolean over;
    private boolean keyTakenBack;
    private long now;
    private final ProvenTokens tokens = new ProvenTokens(this::prove, _ -> rules(), () -> now);

    @Test
    void a_good_token_is_proven_once_a_minute() {
        tokens.decode("one");
        pass(Duration.ofSeconds(59));
        assertThat(tokens.decode("one").getTokenValue()).isEqualTo("one");
        assertThat(proofs).containsExactly("one");

        pass(Duration.ofSeconds(1));
        tokens.decode("one");
        assertThat(proofs).containsExactly("one", "one");
    }

    @Test
    void a_proven_token_that_has_ended_is_refused_at_the_next_call() {
        tokens.decode("one");

        over = true;

        assertThatThrownBy(() -> tokens.decode("one"))
                .isInstanceOfSatisfying(
                        JwtValidationException.class,
                        why ->
                                assertThat(why.getErrors())
                                        .extracting(OAuth2Error::getErrorCode)
                                        .containsExactly("TOKEN_EXPIRED"));
    }

    @Test
    void a_key_taken_back_is_believed_no_longer_than_a_minute() {
        tokens.decode("one");
        keyTakenBack = true;
        pass(Duration.ofMinutes(1));

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_bad_token_is_proven_bad_each_time_and_takes_no_room() {
        keyTakenBack = true;
        for (int n = 0; n < 3; n++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(proofs).hasSize(3);
    }

    @Test
    void the_ones_not_used_for_longest_are_forgotten() {
        for (int n = 0; n <= 10_000; n++) {
            tokens.decode("t" + n);
        }
        tokens.decode("t10000");
        assertThat(proofs).hasSize(10_001);

        tokens.decode("t0");

        assertThat(proofs).hasSize(10_002);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private Jwt prove(String token) {
        proofs.add(token);
        if (keyTakenBack) {
            throw new BadJwtException("no such key");
        }
        return Jwt.withTokenValue(token).header("alg", "ES256").claim("party", "KZR").build();
    }

    private OAuth2TokenValidatorResult rules() {
        return over
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("TOKEN_EXPIRED"))
                : OAuth2TokenValidatorResult.success();
    }
}
