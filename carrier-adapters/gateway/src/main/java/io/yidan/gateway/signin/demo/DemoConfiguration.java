package io.yidan.gateway.signin.demo;

import com.nimbusds.jose.jwk.ECKey;

import io.yidan.gateway.signin.Credentials;
import io.yidan.gateway.signin.SigninSettings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** An issuer of its own, for the demonstration and for nothing else. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties({SigninSettings.class, DemoSettings.class})
public class DemoConfiguration {

    @Bean
    ECKey demoKey(DemoSettings demo, Environment environment) {
        return DemoKey.in(demo.folder(environment));
    }

    @Bean
    Credentials credentials(ECKey demoKey, SigninSettings settings) {
        return Credentials.ofKey(demoKey.toPublicJWK(), DemoTokens.ISSUER, settings.audience());
    }

    @Bean
    DemoTokens demoTokens(ECKey demoKey, SigninSettings settings, DemoSettings demo) {
        return new DemoTokens(demoKey, settings.audience(), demo.tokenLifetime());
    }

    @Bean
    DemoCodes demoCodes(DemoSettings demo, Environment environment) {
        return new DemoCodes(demo.baseUrl(environment), demo.codeLifetime());
    }

    @Bean
    DemoSignin demoSignin(DemoCodes codes) {
        return new DemoSignin(codes);
    }

    @Bean
    DemoNotes demoNotes(DemoTokens tokens, DemoSettings demo, Environment environment) {
        return new DemoNotes(tokens, demo.folder(environment));
    }
}
