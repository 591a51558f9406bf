package io.yidan.gateway.signin.oidc;

import io.yidan.gateway.signin.SigninSettings;
import io.yidan.gateway.signin.web.Notice;
import io.yidan.gateway.signin.web.PeopleSignin;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import java.util.List;

/** A person without a session logs in at the issuer and comes back to the page they asked for. */
final class OidcSignin implements PeopleSignin {
    private static final Notice SIGNED_OUT =
            new Notice(
                    "已退出",
                    "您在本交易所的登录已结束；签发方的登录可能仍在。",
                    "Signed out",
                    "Your session at this exchange has ended; the one at the issuer may go on.",
                    Notice.SIGN_IN);
    private final Issuer issuer;
    private final SigninEnd end = new SigninEnd();

    OidcSignin(SigninSettings settings) {
        this.issuer = new Issuer(settings);
    }

    @Override
    public void into(HttpSecurity http) {
        http.exceptionHandling(refused -> refused.authenticationEntryPoint(new SigninStart()))
                .logout(
                        logout ->
                                logout.logoutSuccessHandler(
                                        (_, response, _) ->
                                                SIGNED_OUT.write(
                                                        response, HttpServletResponse.SC_OK)))
                .oauth2Login(this::login);
    }

    private void login(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage(SigninStart.PATH)
                .clientRegistrationRepository(issuer)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.baseUri(SigninStart.BASE))
                .redirectionEndpoint(back -> back.baseUri(Issuer.BACK))
                .userInfoEndpoint(
                        person ->
                                person.oidcUserService(
                                        asked ->
                                                new DefaultOidcUser(List.of(), asked.getIdToken())))
                .successHandler(end)
                .failureHandler(end)
                .withObjectPostProcessor(startMayFail());
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> startMayFail() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(end);
                return filter;
            }
        };
    }
}
