package io.yidan.gateway.signin;

import io.yidan.gateway.signin.demo.DemoConfiguration;
import io.yidan.gateway.signin.oidc.OidcConfiguration;
import io.yidan.gateway.signin.web.WebDoor;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who may come in: an issuer outside or the demonstration's own, and what it means for programs and people. */
@Configuration(proxyBeanMethods = false)
@Import({
    IssuerConfiguration.class,
    OidcConfiguration.class,
    DemoConfiguration.class,
    WebDoor.class
})
public class SigninConfiguration {}
