package io.yidan.gateway.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yidan.access.Caller;
import io.yidan.customs.CaseStage;
import io.yidan.customs.CustomsCase;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.gateway.problem.FormCheck;
import io.yidan.gateway.testing.MemoryCases;
import io.yidan.waybill.id.PartyId;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.util.Optional;

class CasePagesTest {
    private static final String PAGE = "/customs/" + CaseScene.NUMBER;
    private final MemoryCases cases = new MemoryCases();
    private Optional<Caller> caller = Optional.empty();
    private int keys;
    private final MockMvc door =
            MockMvcBuilders.standaloneSetup(new CasePages(cases, new FormCheck(), () -> caller))
                    .build();

    CasePagesTest() {
        cases.know(CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste()).customsCase());
    }

    @Test
    void a_case_is_led_from_declaration_to_its_end_by_buttons_alone() throws Exception {
        by("CUU");
        press("accept", "declaration", "949920260000000025")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE + "?min_revision=1"))
                .andExpect(flash().attribute("answered", "step"));
        press("inspect", "bay", "6", "basis", basis());
        by("CUP");
        press("arrive", arrival("SHP-5001"));
        press("passed", "at", "2026-09-16T09:40");
        press("seal", "seals", "QG-5009，QG-5010", "at", "2026-09-16T09:55");
        press("exit", "at", "2026-09-16T11:20");
        by("CUU");
        press("close").andExpect(flash().attribute("answered", "step"));

        assertThat(known().stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void what_is_typed_at_the_gate_is_held_against_what_was_declared() throws Exception {
        by("CUU");
        press("accept", "declaration", "949920260000000025");
        press("release", "basis", basis());
        by("CUP");
        press("arrive", arrival("SHP-5002"));

        assertThat(known().differences()).containsExactly(Identity.Part.SEAL);
        assertThat(known().stage()).isEqualTo(CaseStage.INSPECTING);
    }

    @Test
    void what_was_typed_is_kept_when_a_step_is_refused() throws Exception {
        by("CUU");
        press("accept", "declaration", "123")
                .andExpect(header().string("Location", PAGE))
                .andExpect(flash().attribute("refused", "FIELD_FORM"))
                .andExpect(flash().attribute("entered", hasEntry("declaration", "123")))
                .andExpect(flash().attribute("entered", hasEntry("act", "accept")));
        press("accept", "declaration", "949920260000000025");
        press("release", "basis", "a7".repeat(32), "reason", "by plan")
                .andExpect(flash().attribute("refused", "BASIS_CHANGED"))
                .andExpect(flash().attributeExists("wrongZh", "wrongEn", "nextZh", "nextEn"));
        press("inspect", "basis", basis())
                .andExpect(flash().attribute("refused", "VERDICT_INCOMPLETE"));
        press("burn").andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
    }

    @Test
    void a_foreign_plate_stands_after_its_country() throws Exception {
        by("DCL");
        press("amend", "tractor", "KZ 055AB14", "reason", "D-BRKD");

        var tractor = known().declaration().orElseThrow().identity().orElseThrow().tractor();
        assertThat(tractor.country()).isEqualTo("KZ");
        assertThat(tractor.value()).isEqualTo("055AB14");
    }

    @Test
    void who_is_signed_out_is_told_so_and_a_stranger_finds_nothing() throws Exception {
        press("close").andExpect(flash().attribute("refused", "TOKEN_MISSING"));
        by("CNR");
        press("close").andExpect(flash().attribute("refused", "NOT_FOUND"));
    }

    private void by(String party) {
        caller = Optional.of(new Caller(new PartyId(party)));
    }

    private static String[] arrival(String seal) {
        return new String[] {
            "tractor", "新B·0D201", "trailer", "新B0221挂", "seals", seal, "at", "2026-09-16T07:25"
        };
    }

    private ResultActions press(String act, String... said) throws Exception {
        var form = post(PAGE).param("act", act).param("request", "one-time-" + keys++);
        for (int n = 0; n < said.length; n += 2) {
            form.param(said[n], said[n + 1]);
        }
        return door.perform(form);
    }

    private String basis() {
        return known().basis().orElseThrow().hex();
    }

    private CustomsCase known() {
        return cases.customsCase(CaseScene.NUMBER);
    }
}
