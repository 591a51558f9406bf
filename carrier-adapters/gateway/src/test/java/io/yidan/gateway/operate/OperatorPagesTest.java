package io.yidan.gateway.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yidan.access.Caller;
import io.yidan.access.Operators;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class OperatorPagesTest {
    private static final PartyId OPERATOR = new PartyId("MTO");
    private final List<String> asked = new ArrayList<>();
    private Optional<Caller> caller = Optional.of(new Caller(OPERATOR));
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new OperatorPages(
                                    (follower, stream) -> {
                                        asked.add(follower + " " + stream);
                                        return new Mending.Tried(2, 1);
                                    },
                                    new Operators(Set.of(OPERATOR)),
                                    () -> caller))
                    .build();

    @Test
    void an_operator_has_a_stream_tried_again_and_is_told_what_came_of_it() throws Exception {
        door.perform(post("/operator/retry").param("follower", "tracking").param("stream", "W"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/operator"))
                .andExpect(flash().attribute("taken", 2))
                .andExpect(flash().attribute("left", 1));

        assertThat(asked).containsExactly("tracking W");
    }

    @Test
    void nobody_else_has_anything_tried_and_is_not_told_why() throws Exception {
        for (var other : List.of(Optional.of(new Caller(new PartyId("SHP"))), none())) {
            caller = other;
            door.perform(post("/operator/retry").param("follower", "tracking").param("stream", "W"))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", "/operator"))
                    .andExpect(flash().attributeCount(0));
        }

        assertThat(asked).isEmpty();
    }

    private static Optional<Caller> none() {
        return Optional.empty();
    }
}
