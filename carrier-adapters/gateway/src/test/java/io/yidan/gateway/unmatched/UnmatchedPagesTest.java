package io.yidan.gateway.unmatched;

import static io.yidan.waybill.testing.JourneyA.BALKHASH;
import static io.yidan.waybill.testing.JourneyA.BOX_1;
import static io.yidan.waybill.testing.Told.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryAside;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.id.WaybillNumber;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Optional;

class UnmatchedPagesTest {
    private static final Caller RAILWAY = new Caller(JourneyA.KZR);
    private final MemoryCommands commands = new MemoryCommands();
    private final MemoryAside aside = new MemoryAside(commands);
    private Optional<Caller> caller = Optional.of(RAILWAY);
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new UnmatchedPages(aside, new FormCheck(), () -> caller))
                    .build();

    @BeforeEach
    void one_waits() {
        commands.know(JourneyA.WAYBILL, Scene.issued().waybill());
        aside.wait(
                Address.of(new WaybillNumber("DEMO0001202608319999")),
                fact("KZR", "mv", "1").departed(BALKHASH, BOX_1),
                "");
    }

    @Test
    void the_button_of_a_waybill_joins_the_fact_to_it() throws Exception {
        press("to", JourneyA.WAYBILL.value())
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute("answered", "join"));

        assertThat(waiting()).isZero();
    }

    @Test
    void so_does_a_number_that_was_typed_and_a_wrong_one_is_kept_in_the_form() throws Exception {
        press("act", "join", "waybill", "DEMO")
                .andExpect(header().string("Location", "/unmatched"))
                .andExpect(flash().attribute("refused", "IDENTIFIER_FORM"))
                .andExpect(flash().attribute("entered", hasEntry("waybill", "DEMO")));
        assertThat(waiting()).isOne();

        press("act", "join", "waybill", JourneyA.WAYBILL.value())
                .andExpect(flash().attribute("answered", "join"));
    }

    @Test
    void what_belongs_to_none_is_set_aside_and_the_second_press_is_told_so() throws Exception {
        press("act", "drop").andExpect(flash().attribute("answered", "drop"));
        press("act", "drop").andExpect(flash().attribute("refused", "UNMATCHED_UNKNOWN"));
    }

    @Test
    void who_is_signed_out_does_nothing() throws Exception {
        caller = Optional.empty();

        press("act", "drop").andExpect(flash().attribute("refused", "TOKEN_MISSING"));
        assertThat(waiting()).isOne();
    }

    private int waiting() {
        return aside.of(RAILWAY, Optional.empty(), 10).size();
    }

    private ResultActions press(String... said) throws Exception {
        var form = post("/unmatched").param("system", "mv").param("event", "1");
        for (int n = 0; n < said.length; n += 2) {
            form.param(said[n], said[n + 1]);
        }
        return door.perform(form);
    }
}
