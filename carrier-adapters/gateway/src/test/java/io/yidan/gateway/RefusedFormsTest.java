package io.yidan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryAside;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.gateway.unmatched.UnmatchedPages;
import io.yidan.waybill.alias.Address;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Told;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RefusedFormsTest {
    private final List<String> counted = new ArrayList<>();
    private final MemoryAside aside = new MemoryAside(new MemoryCommands());
    private Optional<Caller> caller = Optional.of(new Caller(JourneyA.KZR));
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new UnmatchedPages(aside, new FormCheck(), () -> caller))
                    .addInterceptors(
                            new RefusedForms(
                                    (code, party) -> counted.add(code + " " + party), () -> caller))
                    .build();

    @Test
    void a_form_that_is_turned_down_is_counted_by_its_code_and_who_sent_it() throws Exception {
        drop();
        caller = Optional.empty();
        drop();

        assertThat(counted).containsExactly("UNMATCHED_UNKNOWN KZR", "TOKEN_MISSING ");
    }

    @Test
    void one_that_is_taken_is_not_counted() throws Exception {
        aside.wait(
                Address.of(JourneyA.WAYBILL),
                Told.fact("KZR", "mv", "1").departed(JourneyA.BALKHASH, JourneyA.BOX_1),
                "");
        drop();

        assertThat(counted).isEmpty();
    }

    private void drop() throws Exception {
        door.perform(
                post("/unmatched").param("act", "drop").param("system", "mv").param("event", "1"));
    }
}
