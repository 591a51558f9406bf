package io.yidan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.gateway.testing.TestApplication;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Outside the demonstration nothing starts that anybody could walk into. */
class StartTest {

    @Test
    void without_an_issuer_it_does_not_start() {
        assertThatThrownBy(() -> start())
                .rootCause()
                .hasMessageContaining("yidan.signin.issuer-uri");
    }

    @Test
    void with_a_secret_everybody_knows_it_does_not_start() {
        assertThatThrownBy(
                        () ->
                                start(
                                        "--yidan.signin.issuer-uri=https://issuer.example",
                                        "--spring.datasource.password=postgres"))
                .rootCause()
                .hasMessageContaining("spring.datasource.password")
                .hasMessageNotContaining("postgres:");
    }

    @Test
    void with_an_issuer_it_starts_and_has_no_demo_in_it() {
        try (var context = start("--yidan.signin.issuer-uri=https://issuer.example")) {
            assertThat(context.getBean(Credentials.class).issuer())
                    .isEqualTo("https://issuer.example");
            assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.startsWith("demo"));
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var all = new java.util.ArrayList<>(java.util.List.of(settings));
        all.addAll(
                java.util.List.of(
                        "--server.port=0",
                        "--spring.grpc.server.port=0",
                        "--spring.main.banner-mode=off"));
        return new SpringApplicationBuilder(TestApplication.class).run(all.toArray(String[]::new));
    }
}
