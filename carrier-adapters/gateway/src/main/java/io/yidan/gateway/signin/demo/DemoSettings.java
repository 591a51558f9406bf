package io.yidan.gateway.signin.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How people and scripts come into the demonstration.
 *
 * @param folder where the key and the printed tokens are kept over restarts
 * @param baseUrl what printed links begin with
 */
@ConfigurationProperties("yidan.signin.demo")
public record DemoSettings(
        @DefaultValue("data/signin") Path folder,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("30d") Duration tokenLifetime,
        @DefaultValue("12h") Duration codeLifetime) {}
