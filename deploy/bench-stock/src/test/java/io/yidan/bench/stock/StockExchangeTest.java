package io.yidan.bench.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yidan.waybill.decision.Answer;
import io.yidan.waybill.fact.Outcome;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class StockExchangeTest {
    private static final int ISSUING = 3;
    private static EmbeddedPostgres server;
    private StockExchange exchange;

    @BeforeAll
    static void serve() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        exchange =
                new StockExchange(
                        server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void each_command_reads_the_waybill_back_from_disk_and_decides_by_the_same_rules()
            throws Exception {
        var yard = new Yard();
        yard.issuing(yard.number(0)).forEach(asked -> exchange.commands().sendAndWait(asked));

        var first = yard.told(Sample.event(0));
        assertThat(exchange.commands().<Answer>sendAndWait(first))
                .isEqualTo(new Answer.Kept(Outcome.ACCEPTED, Outcome.ACCEPTED, ISSUING));
        assertThat(exchange.commands().<Answer>sendAndWait(yard.told(Sample.event(1))))
                .isEqualTo(new Answer.Kept(Outcome.ACCEPTED, Outcome.ACCEPTED, ISSUING + 1));
        assertThat(exchange.commands().<Answer>sendAndWait(first))
                .isEqualTo(new Answer.Kept(Outcome.DUPLICATE, Outcome.ACCEPTED, ISSUING));
        assertThat(exchange.stored()).isEqualTo(ISSUING + 2);
    }

    @Test
    void who_has_no_part_in_a_waybill_is_denied_here_too() {
        var yard = new Yard();
        yard.issuing(yard.number(0)).forEach(asked -> exchange.commands().sendAndWait(asked));
        var told = yard.told(Sample.event(0));
        var stranger =
                new StockWaybill.Asked(
                        told.waybill(),
                        new io.yidan.access.Caller(new io.yidan.waybill.id.PartyId("CNR")),
                        told.command());
        assertThatThrownBy(() -> exchange.commands().sendAndWait(stranger))
                .hasMessageContaining("denied");
    }

    @Test
    void the_driver_counts_what_is_on_disk() throws Exception {
        var driver = new StockDriver(exchange, 2);
        assertThat(driver.run(Duration.ofMillis(200), 0)).isPositive();
        driver.mustAgree();
        var yard = new Yard();
        exchange.commands().sendAndWait(yard.issuing(yard.number(9_000)).getFirst());
        assertThatThrownBy(driver::mustAgree).hasMessageContaining("stored");
    }
}
