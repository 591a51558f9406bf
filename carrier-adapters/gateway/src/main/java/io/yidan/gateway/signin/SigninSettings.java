package io.yidan.gateway.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the tokens this exchange believes.
 *
 * @param issuerUri who must have made a token; its keys are found from there
 * @param jwkSetUri where its keys are, if not found from the issuer
 * @param audience what a token must be made for
 * @param clientId what the exchange is called at the issuer; with it people log in there
 * @param clientSecret what the exchange proves that with; a public client has none
 */
@ConfigurationProperties("yidan.signin")
public record SigninSettings(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("yidan") String audience,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret) {}
