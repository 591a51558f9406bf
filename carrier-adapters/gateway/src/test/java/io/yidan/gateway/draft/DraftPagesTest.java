package io.yidan.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import io.yidan.access.Caller;
import io.yidan.codec.content.Contents;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCommands;
import io.yidan.gateway.testing.OpenVault;
import io.yidan.proto.type.v1.WaybillContent;
import io.yidan.waybill.id.PartyId;
import io.yidan.waybill.id.UnitId;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Twenty boxes of copper once more, next week. */
class DraftPagesTest {
    private static final WaybillContent BEFORE = Contents.write(JourneyA.content());
    private final MemoryCommands commands = new MemoryCommands();
    private Optional<Caller> caller = Optional.of(new Caller(JourneyA.MTO));
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(
                            new DraftPages(
                                    commands, new OpenVault(), new FormCheck(), () -> caller))
                    .build();

    @Test
    void a_draft_like_an_earlier_waybill_says_what_was_typed_and_all_else_as_before()
            throws Exception {
        draft(
                        "packages1",
                        "3",
                        "gross1",
                        "92100.5",
                        "net1",
                        "84000",
                        "units",
                        "DEMU3000025\nDEMU4000014")
                .andExpect(flash().attribute("answered", "draft"))
                .andExpect(header().string("Location", startsWith("/w/DEMO0001")));

        var drafted = drafted();
        var line = drafted.cargo().getFirst();
        assertThat(line.grossGrams()).isEqualTo(92_100_500);
        assertThat(line.packages()).isEqualTo(3);
        assertThat(line.descriptionZh()).isEqualTo(BEFORE.getCargoLines(0).getDescriptionZh());
        assertThat(drafted.units())
                .extracting(unit -> unit.id())
                .containsExactly(new UnitId("DEMU3000025"), new UnitId("DEMU4000014"));
        assertThat(drafted.units().getLast().sizeType())
                .isEqualTo(JourneyA.content().units().getFirst().sizeType());
        assertThat(drafted.parties()).isEqualTo(JourneyA.content().parties());
        assertThat(drafted.contacts()).isEmpty();
    }

    @Test
    void planned_times_are_those_of_the_form_and_none_of_before() throws Exception {
        draft("departure1", "2026-10-04T19:30");

        assertThat(drafted().legs().getFirst().plannedDeparture()).isPresent();
        assertThat(drafted().legs().getFirst().plannedArrival()).isEmpty();
        assertThat(drafted().legs().getLast().plannedDeparture()).isEmpty();
    }

    @Test
    void another_carrier_stands_without_the_name_of_the_one_before() throws Exception {
        draft("carrier3", "CRX");

        var leg = drafted().legs().get(2);
        assertThat(leg.carrier()).isEqualTo(new PartyId("CRX"));
        assertThat(leg.carrierNameZh() + leg.carrierNameEn()).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_one_draft() throws Exception {
        var first = draft().andReturn().getResponse().getHeader("Location");
        assertThat(draft().andReturn().getResponse().getHeader("Location")).isEqualTo(first);
    }

    @Test
    void what_is_wrong_leads_back_with_what_was_typed_and_drafts_nothing() throws Exception {
        draft("gross1", "heavy")
                .andExpect(header().string("Location", "/w/" + JourneyA.WAYBILL + "/again"))
                .andExpect(flash().attribute("refused", "FIELD_FORM"))
                .andExpect(flash().attribute("entered", hasEntry("gross1", "heavy")));
        draft("units", "DEMU3000026").andExpect(flash().attribute("refused", "CHECK_DIGIT"));
        draft("customer", "00").andExpect(flash().attribute("refused", "FIELD_FORM"));
        draft("content", "%%%").andExpect(flash().attribute("refused", "FIELD_FORM"));
        draft("arrival2", "soon").andExpect(flash().attribute("refused", "TIME_INVALID"));
        caller = Optional.empty();
        draft().andExpect(flash().attribute("refused", "TOKEN_MISSING"));
    }

    private io.yidan.waybill.content.WaybillContent drafted() {
        return commands.waybill(JourneyA.WAYBILL).content().orElseThrow();
    }

    /** The form as the page fills it; names and values that follow take the place of its own. */
    private ResultActions draft(String... typed) throws Exception {
        var form = new LinkedHashMap<String, String>();
        form.put("request", "page-1");
        form.put("like", JourneyA.WAYBILL.value());
        form.put("operator", "DEMO");
        form.put("customer", "0001");
        form.put("content", Base64.getUrlEncoder().encodeToString(BEFORE.toByteArray()));
        BEFORE.getCargoLinesList()
                .forEach(
                        line ->
                                form.putAll(
                                        Map.of(
                                                "packages" + line.getLine(), "20",
                                                "gross" + line.getLine(), "614060",
                                                "net" + line.getLine(), "560000")));
        BEFORE.getLegsList().forEach(leg -> form.put("carrier" + leg.getLeg(), leg.getCarrier()));
        form.put("units", "DEMU3000025");
        for (int n = 0; n < typed.length; n += 2) {
            form.put(typed[n], typed[n + 1]);
        }
        var request = post("/draft");
        form.forEach(request::param);
        return door.perform(request);
    }
}
