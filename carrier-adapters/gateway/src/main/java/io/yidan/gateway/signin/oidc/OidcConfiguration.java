package io.yidan.gateway.signin.oidc;

import io.yidan.gateway.signin.SigninSettings;
import io.yidan.gateway.signin.TokenRules;
import io.yidan.gateway.signin.web.PeopleSignin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Lets people log in at the issuer, if the exchange is known there by a client id. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
public class OidcConfiguration {

    @Bean
    PeopleSignin peopleSignin(SigninSettings settings) {
        return settings.clientId().isBlank() ? PeopleSignin.BY_LINK : new OidcSignin(settings);
    }

    /** Our rules stand first, so that the first one broken is one we have words for. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(SigninSettings settings) {
        return client ->
                TokenRules.decoder(
                        NimbusJwtDecoder.withJwkSetUri(client.getProviderDetails().getJwkSetUri()),
                        new DelegatingOAuth2TokenValidator<>(
                                TokenRules.ofPerson(settings.issuerUri(), client.getClientId()),
                                new OidcIdTokenValidator(client)));
    }
}
