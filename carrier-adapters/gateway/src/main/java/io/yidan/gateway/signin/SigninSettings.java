package io.yidan.gateway.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the tokens this exchange believes.
 *
 * @param issuerUri who must have made a token; its keys are found from there
 * @param jwkSetUri where its keys are, if not found from the issuer
 * @param audience what a token must be made for
 */
@ConfigurationProperties("yidan.signin")
public record SigninSettings(
        @DefaultValue("") String issuerUri,
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("yidan") String audience) {}
