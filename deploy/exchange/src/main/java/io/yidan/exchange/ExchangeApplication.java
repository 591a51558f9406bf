package io.yidan.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the exchange: the doors, the waybills, the log and the pages, in one process. */
@SpringBootApplication
public class ExchangeApplication {
    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(ExchangeApplication.class, args);
    }
}
