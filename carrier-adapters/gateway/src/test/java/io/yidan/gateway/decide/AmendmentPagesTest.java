package io.yidan.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.gateway.testing.OpenVault;
import io.yidan.waybill.amend.Amendment.State;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.RequestId;
import io.yidan.waybill.testing.Changes;
import io.yidan.waybill.testing.Hash;
import io.yidan.waybill.testing.JourneyA;
import io.yidan.waybill.testing.Scene;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Map;
import java.util.Optional;

class AmendmentPagesTest {
    private static final RequestId AMENDMENT = new RequestId("amd:1");
    private static final String PAGE = "/w/" + JourneyA.WAYBILL + "/amendments";
    private final MemoryCommands commands = new MemoryCommands();
    private Optional<Caller> caller = Optional.of(new Caller(JourneyA.MTO));
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new AmendmentPages(
                                    new PageDecisions(
                                            commands,
                                            new OpenVault(),
                                            new FormCheck(),
                                            () -> caller)))
                    .build();

    AmendmentPagesTest() {
        var propose =
                new WaybillCommand.ProposeAmendment(
                        Scene.asks(JourneyA.SHP, AMENDMENT.value()),
                        Scene.issued().waybill().version(),
                        "weighed again",
                        Changes.cargo(Changes.weighing(84_100_000)),
                        Hash.of("amended"));
        commands.know(JourneyA.WAYBILL, Scene.issued().ask(propose).waybill());
    }

    @Test
    void a_yes_by_the_button_is_the_one_of_the_wire_and_leads_to_the_page_as_it_is_then()
            throws Exception {
        press("accept", "")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE + "?min_revision=4"))
                .andExpect(flash().attribute("answered", "accept"));
        press("accept", "").andExpect(header().string("Location", PAGE + "?min_revision=4"));

        assertThat(state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_no_needs_a_reason_and_what_was_entered_is_kept() throws Exception {
        press("decline", "  ")
                .andExpect(header().string("Location", PAGE))
                .andExpect(flash().attribute("refused", "FIELD_LENGTH"))
                .andExpect(
                        flash().attribute(
                                        "entered", Map.of("id", AMENDMENT.value(), "text", "  ")));
        press("decline", " slip says otherwise ")
                .andExpect(flash().attribute("answered", "decline"));

        assertThat(commands.asked)
                .isEqualTo(
                        new WaybillCommand.DeclineAmendment(
                                commands.asked.ask(), AMENDMENT, "slip says otherwise"));
    }

    @Test
    void a_refusal_is_told_in_both_languages_with_its_code_and_rule() throws Exception {
        press("cancel", "typed wrong")
                .andExpect(flash().attribute("refused", "NOT_YOURS"))
                .andExpect(flash().attribute("rule", "only SHP who proposed it may cancel it"))
                .andExpect(flash().attributeExists("wrongZh", "wrongEn", "nextZh", "nextEn"));
        press("burn", "").andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
    }

    @Test
    void a_stranger_finds_no_waybill_and_who_is_signed_out_is_told_so() throws Exception {
        caller = Optional.of(new Caller(new PartyId("XYZ")));
        press("accept", "").andExpect(flash().attribute("refused", "NOT_FOUND"));
        caller = Optional.empty();
        press("accept", "").andExpect(flash().attribute("refused", "TOKEN_MISSING"));

        assertThat(state()).isEqualTo(State.OPEN);
    }

    private ResultActions press(String act, String reason) throws Exception {
        return door.perform(
                post(PAGE)
                        .param("act", act)
                        .param("request", "one-time-key-" + act)
                        .param("amendment", AMENDMENT.value())
                        .param("reason", reason));
    }

    private State state() {
        return commands.waybill(JourneyA.WAYBILL).amendments().get(AMENDMENT).orElseThrow().state();
    }
}
