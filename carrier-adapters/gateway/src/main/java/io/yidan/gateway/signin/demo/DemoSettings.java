package io.yidan.gateway.signin.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How people and scripts come into the demonstration.
 *
 * @param folder where the key and the printed tokens are kept over restarts; beside the database if not said
 * @param baseUrl what printed links begin with; this machine if not said
 */
@ConfigurationProperties("yidan.signin.demo")
public record DemoSettings(
        @DefaultValue("") String folder,
        @DefaultValue("") String baseUrl,
        @DefaultValue("30d") Duration tokenLifetime,
        @DefaultValue("12h") Duration codeLifetime) {

    Path folder(Environment environment) {
        return folder.isEmpty()
                ? Path.of(environment.getProperty("yidan.database.directory", "data"), "signin")
                : Path.of(folder);
    }

    String baseUrl(Environment environment) {
        return baseUrl.isEmpty()
                ? "http://localhost:" + environment.getProperty("server.port", "8080")
                : baseUrl;
    }
}
