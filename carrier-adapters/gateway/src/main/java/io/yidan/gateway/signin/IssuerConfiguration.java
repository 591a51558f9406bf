package io.yidan.gateway.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Believes the tokens of one issuer outside; without one, or with a secret everybody knows, nothing starts. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
@EnableConfigurationProperties(SigninSettings.class)
class IssuerConfiguration {

    @Bean
    Credentials credentials(SigninSettings settings, ConfigurableEnvironment environment) {
        KnownSecrets.refuse(environment);
        if (settings.issuerUri().isBlank()) {
            throw new IllegalStateException(
                    "nobody could sign in: set yidan.signin.issuer-uri to the issuer of your"
                            + " tokens, or start with the profile demo");
        }
        var rules = TokenRules.of(settings.issuerUri(), settings.audience());
        var decoder = new SupplierJwtDecoder(() -> decoder(settings));
        return new Credentials(
                new ProvenTokens(decoder, rules, System::nanoTime), settings.issuerUri());
    }

    private static JwtDecoder decoder(SigninSettings settings) {
        var keys =
                settings.jwkSetUri().isBlank()
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuerUri())
                        : NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri());
        return TokenRules.decoder(keys, TokenRules.of(settings.issuerUri(), settings.audience()));
    }
}
