package io.yidan.exchange;

import io.yidan.gateway.GatewayConfiguration;
import io.yidan.query.QueryConfiguration;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Runs the exchange: the doors, the waybills, the log and the pages, in one process. */
@SpringBootApplication(
        exclude = {UpdateCheckerAutoConfiguration.class, XStreamAutoConfiguration.class})
@Import({GatewayConfiguration.class, QueryConfiguration.class})
public class ExchangeApplication {
    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(ExchangeApplication.class, args);
    }
}
