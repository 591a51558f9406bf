package io.yidan.gateway;

import io.grpc.ServerBuilder;
import io.yidan.access.CallerSource;
import io.yidan.codec.personal.PersonalVault;
import io.yidan.command.CaseCommands;
import io.yidan.command.Commands;
import io.yidan.command.KeptAside;
import io.yidan.command.Rehearsal;
import io.yidan.gateway.customs.CasePages;
import io.yidan.gateway.customs.CustomsSteps;
import io.yidan.gateway.decide.AmendmentPages;
import io.yidan.gateway.decide.Deciding;
import io.yidan.gateway.decide.DecisionPages;
import io.yidan.gateway.decide.Decisions;
import io.yidan.gateway.decide.PageDecisions;
import io.yidan.gateway.decide.Terms;
import io.yidan.gateway.draft.DraftPages;
import io.yidan.gateway.post.Checking;
import io.yidan.gateway.post.LegEvents;
import io.yidan.gateway.post.Posting;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.seal.SealPages;
import io.yidan.gateway.signin.Credentials;
import io.yidan.gateway.signin.SignedIn;
import io.yidan.gateway.signin.SigninConfiguration;
import io.yidan.gateway.signin.TokenCheck;
import io.yidan.gateway.unmatched.UnmatchedEvents;
import io.yidan.gateway.unmatched.UnmatchedPages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.grpc.server.ServerBuilderCustomizer;
import org.springframework.grpc.server.service.GrpcServiceConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The doors of the writing side. Needs {@link Commands}, {@link CaseCommands}, {@link KeptAside}, a {@link Rehearsal}, a {@link PersonalVault} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
@Import({
    SigninConfiguration.class,
    AmendmentPages.class,
    DecisionPages.class,
    CasePages.class,
    UnmatchedPages.class,
    SealPages.class,
    DraftPages.class
})
public class GatewayConfiguration {
    static final String HEALTH = "grpc.health.v1.Health";
    private static final Set<String> REFLECTION =
            Set.of(
                    "grpc.reflection.v1.ServerReflection",
                    "grpc.reflection.v1alpha.ServerReflection");
    private final Executor onePerCall =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());

    @Bean
    FormCheck formCheck() {
        return new FormCheck();
    }

    @Bean
    TokenCheck tokenCheck(Credentials credentials, Environment environment) {
        var open = new HashSet<>(Set.of(HEALTH));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            open.addAll(REFLECTION);
        }
        return new TokenCheck(credentials, open);
    }

    @Bean
    Door door(
            TokenCheck tokens,
            FormCheck check,
            GatewaySettings settings,
            ObjectProvider<RefusedCalls> refused) {
        return new Door(
                tokens,
                check,
                settings.callsAtOnce(),
                onePerCall,
                refused.getIfAvailable(() -> RefusedCalls.NOT_COUNTED));
    }

    @Bean
    GrpcServiceConfigurer servicesBehind(ApplicationContext context, Door door) {
        return new DoorForAll(context, door);
    }

    @Bean
    <T extends ServerBuilder<T>> ServerBuilderCustomizer<T> counted(Door door) {
        return door::on;
    }

    @Bean
    CallerSource callerSource() {
        return new SignedIn();
    }

    @Bean
    Posting posting(Commands commands, PersonalVault vault) {
        return new Posting(commands, vault);
    }

    @Bean
    Checking checking(Rehearsal rehearsal, FormCheck check, GatewaySettings settings) {
        return new Checking(rehearsal, check, settings.checksAtOnce());
    }

    @Bean
    LegEvents legEvents(
            Posting posting,
            Checking checking,
            FormCheck check,
            GatewaySettings settings,
            ObjectProvider<RefusedCalls> refused) {
        return new LegEvents(
                posting,
                checking,
                check,
                settings.streamWindow(),
                onePerCall,
                refused.getIfAvailable(() -> RefusedCalls.NOT_COUNTED));
    }

    @Bean
    Inside.Doors doorsInside(Door door, LegEvents events, CustomsSteps cases) {
        return new Inside.Doors(door, events, cases);
    }

    /** Said before the server stops, which waits for open streams and cuts them at last. */
    @Bean
    ApplicationListener<ContextClosedEvent> drain(LegEvents events) {
        return _ -> events.drain();
    }

    @Bean
    WebMvcConfigurer formsCounted(ObjectProvider<RefusedCalls> refused, CallerSource callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                var counted = refused.getIfAvailable(() -> RefusedCalls.NOT_COUNTED);
                registry.addInterceptor(new RefusedForms(counted, callers));
            }
        };
    }

    @Bean
    PageDecisions pageDecisions(
            Commands commands, PersonalVault vault, FormCheck check, CallerSource callers) {
        return new PageDecisions(commands, vault, check, callers);
    }

    @Bean
    CustomsSteps customsSteps(CaseCommands cases) {
        return new CustomsSteps(cases);
    }

    @Bean
    UnmatchedEvents unmatchedEvents(KeptAside facts) {
        return new UnmatchedEvents(facts);
    }

    @Bean
    Terms terms(Clock clock, GatewaySettings settings) {
        return new Terms(clock, settings.handoverTerm(), settings.handoverNotice());
    }

    @Bean
    Decisions decisions(Commands commands, PersonalVault vault, Terms terms) {
        return new Decisions(new Deciding(commands, vault, terms));
    }
}
