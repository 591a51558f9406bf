package io.yidan.gateway.signin.oidc;

import io.yidan.gateway.signin.SigninSettings;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/** What the exchange knows of its issuer: asked when the first person logs in, and again until it answers. */
final class Issuer implements ClientRegistrationRepository {
    static final String ID = "issuer";
    static final String BACK = "/signin/back";
    private final SigninSettings settings;
    private final ClientRegistrationRepository known =
            new SupplierClientRegistrationRepository(
                    () -> new InMemoryClientRegistrationRepository(ask()));

    Issuer(SigninSettings settings) {
        this.settings = settings;
    }

    @Override
    public ClientRegistration findByRegistrationId(String id) {
        return known.findByRegistrationId(id);
    }

    private ClientRegistration ask() {
        try {
            var client =
                    ClientRegistrations.fromIssuerLocation(settings.issuerUri())
                            .registrationId(ID)
                            .clientId(settings.clientId())
                            .scope("openid")
                            .redirectUri("{baseUrl}" + BACK)
                            .clientSettings(ClientSettings.builder().requireProofKey(true).build());
            if (settings.clientSecret().isBlank()) {
                client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            } else {
                client.clientSecret(settings.clientSecret());
            }
            if (!settings.jwkSetUri().isBlank()) {
                client.jwkSetUri(settings.jwkSetUri());
            }
            return client.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new AuthenticationServiceException("the issuer says nothing usable", e);
        }
    }
}
