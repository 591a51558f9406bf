package io.yidan.gateway.decide;

import static io.yidan.waybill.testing.JourneyA.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.yidan.access.Caller;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.gateway.testing.OpenVault;
import io.yidan.waybill.Stage;
import io.yidan.waybill.Waybill;
import io.yidan.waybill.decision.Handover.State;
import io.yidan.waybill.decision.WaybillCommand;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.testing.Scene;
import io.yidan.waybill.testing.StoryA;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

class DecisionPagesTest {
    private static final Instant NOW = Instant.parse("2026-09-06T01:00:00Z");
    private final MemoryCommands commands = new MemoryCommands();
    private PartyId party = MTO;
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new DecisionPages(
                                    new PageDecisions(
                                            commands,
                                            new OpenVault(),
                                            new FormCheck(),
                                            () -> Optional.of(new Caller(party))),
                                    new Terms(
                                            Clock.fixed(NOW, ZoneOffset.UTC),
                                            Duration.ofHours(24),
                                            Duration.ofHours(48))))
                    .build();

    @Test
    void a_draft_is_approved_by_the_shipper_and_issued_by_the_operator() throws Exception {
        given(Scene.drafted());
        as(SHP, form("approve")).andExpect(flash().attribute("answered", "approve"));
        as(MTO, form("issue")).andExpect(flash().attribute("answered", "issue"));

        assertThat(now().stage()).isEqualTo(Stage.ISSUED);
    }

    @Test
    void units_are_offered_where_and_when_the_form_says_for_the_term_of_the_exchange()
            throws Exception {
        given(StoryA.atTheBorder());
        as(
                        KZR,
                        form("offer")
                                .param("to", "CNR")
                                .param("unit", BOX_1.value(), BOX_7.value())
                                .param("scheme", "UNLOCODE")
                                .param("place", "CNAKL")
                                .param("at", "2026-09-06T09:10"))
                .andExpect(flash().attribute("answered", "offer"));

        var offer = now().handovers().get("page:key-offer").orElseThrow();
        assertThat(offer.units()).containsExactly(BOX_1, BOX_7);
        assertThat(offer.offeredAt().order()).isEqualTo(Instant.parse("2026-09-06T01:10:00Z"));
        assertThat(offer.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(offer.place().samePlace(ALASHANKOU)).isTrue();
    }

    @Test
    void units_are_taken_over_clean_or_under_a_remark() throws Exception {
        given(StoryA.offered());
        as(CNR, answer("accept").param("text", "dent in the side").param("unit", BOX_7.value()))
                .andExpect(flash().attribute("answered", "take"));

        var taken = now().handovers().get("KZR:ho:1").orElseThrow();
        assertThat(taken.state()).isEqualTo(State.ACCEPTED_WITH_REMARKS);
        assertThat(taken.remarks().getFirst().unit()).contains(BOX_7);

        given(StoryA.offered());
        as(CNR, answer("accept")).andExpect(flash().attribute("answered", "take"));
        assertThat(now().handovers().get("KZR:ho:1").orElseThrow().state())
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void a_refusal_needs_a_reason_and_what_was_typed_is_kept() throws Exception {
        given(StoryA.offered());
        as(CNR, answer("refuse").param("text", "leaks"))
                .andExpect(flash().attribute("refused", "REASON_CODE_FORM"))
                .andExpect(
                        flash().attribute(
                                        "entered",
                                        Map.of(
                                                "id", "KZR:ho:1",
                                                "at", "2026-09-06T09:40",
                                                "reason", "",
                                                "text", "leaks",
                                                "to", "",
                                                "unit", "")));
        as(CNR, answer("refuse").param("reason", "R-DMG"))
                .andExpect(flash().attribute("answered", "refuse"));

        assertThat(now().handovers().get("KZR:ho:1").orElseThrow().state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void a_hold_is_lifted_with_its_reason() throws Exception {
        given(StoryA.held());
        as(CUU, form("lift").param("id", StoryA.HOLD.value()).param("text", "opened"))
                .andExpect(flash().attribute("answered", "lift"));

        assertThat(commands.asked)
                .isEqualTo(
                        new WaybillCommand.LiftHold(commands.asked.ask(), StoryA.HOLD, "opened"));
    }

    @Test
    void a_handover_is_disputed_and_the_dispute_settled() throws Exception {
        given(StoryA.withTheTerminal());
        as(TCJ, form("dispute").param("id", "CNR:ho:2").param("reason", "R-DMG"))
                .andExpect(flash().attribute("answered", "dispute"));
        as(MTO, form("settle").param("id", "key-dispute").param("text", "photo").param("to", "CNR"))
                .andExpect(flash().attribute("answered", "settle"));

        assertThat(now().disputes().values())
                .singleElement()
                .satisfies(one -> assertThat(one.liable()).contains(CNR));
    }

    @Test
    void delivery_is_confirmed_with_a_reservation_and_the_waybill_closed() throws Exception {
        given(
                Scene.issued()
                        .tell(
                                io.yidan.waybill.testing.Told.fact("RDC", "dlv", "1")
                                        .delivered(BOX_1, BOX_7, BOX_12)));
        as(PLT, form("confirm").param("text", "two dents"))
                .andExpect(flash().attribute("answered", "confirm"));
        as(MTO, form("close")).andExpect(flash().attribute("answered", "close"));

        assertThat(now().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_time_or_place_nobody_can_read_is_named() throws Exception {
        given(StoryA.offered());
        as(CNR, form("accept").param("id", "KZR:ho:1").param("at", "yesterday"))
                .andExpect(flash().attribute("refused", "TIME_INVALID"))
                .andExpect(flash().attribute("rule", "at a time is written as 2026-09-07T15:05"));
        as(
                        KZR,
                        form("offer")
                                .param("at", "2026-09-06T09:10")
                                .param("scheme", "MOON")
                                .param("unit", BOX_1.value(), BOX_7.value()))
                .andExpect(flash().attribute("refused", "CODE_SCHEME_UNKNOWN"))
                .andExpect(
                        flash().attribute(
                                        "entered",
                                        org.hamcrest.Matchers.hasEntry(
                                                "unit", BOX_1 + " " + BOX_7)));
        as(KZR, form("burn")).andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
        as(KZR, post("/w/" + WAYBILL + "/decide"))
                .andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
    }

    @Test
    void an_act_of_another_party_is_refused_and_leads_back_to_the_page() throws Exception {
        given(Scene.drafted());
        as(PLT, form("issue"))
                .andExpect(flash().attribute("refused", "NOT_YOUR_ACT"))
                .andExpect(header().string("Location", "/w/" + WAYBILL + "/decide"));
        assertThat(now().stage()).isEqualTo(Stage.DRAFT);
    }

    private static MockHttpServletRequestBuilder form(String act) {
        return post("/w/" + WAYBILL + "/decide").param("act", act).param("request", "key-" + act);
    }

    private static MockHttpServletRequestBuilder answer(String act) {
        return form(act).param("id", "KZR:ho:1").param("at", "2026-09-06T09:40");
    }

    private ResultActions as(PartyId who, MockHttpServletRequestBuilder form) throws Exception {
        party = who;
        return door.perform(form);
    }

    private void given(Scene scene) {
        commands.know(WAYBILL, scene.waybill());
    }

    private Waybill now() {
        return commands.waybill(WAYBILL);
    }
}
