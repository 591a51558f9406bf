package io.yidan.gateway.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.yidan.customs.CaseStage;
import io.yidan.customs.declaration.Identity;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;

import org.junit.jupiter.api.Test;

class CasePagesTest {
    private final CaseButtons page =
            new CaseButtons(CaseScene.declared(Procedure.DIRECT_EXPORT, Roads.paste()));

    @Test
    void a_case_is_led_from_declaration_to_its_end_by_buttons_alone() throws Exception {
        page.by("CUU");
        page.press("accept", "declaration", "949920260000000025")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", CaseButtons.PAGE + "?min_revision=1"))
                .andExpect(flash().attribute("answered", "step"));
        page.press("inspect", "bay", "6", "basis", page.basis());
        page.by("CUP");
        page.press("arrive", arrival("SHP-5001"));
        page.press("passed", "at", "2026-09-16T09:40");
        page.press("seal", "seals", "QG-5009，QG-5010", "at", "2026-09-16T09:55");
        page.press("exit", "at", "2026-09-16T11:20");
        page.by("CUU");
        page.press("close").andExpect(flash().attribute("answered", "step"));

        assertThat(page.known().stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void a_waybill_is_put_under_the_declaration_and_taken_out_again() throws Exception {
        page.by("DCL");
        page.press("link", "waybill", "DEMO0001202609140002")
                .andExpect(flash().attribute("answered", "step"));
        assertThat(page.known().declaration().orElseThrow().waybills()).hasSize(2);

        page.press("unlink", "waybill", "DEMO0001202609140002");
        assertThat(page.known().declaration().orElseThrow().waybills()).hasSize(1);
        page.press("link", "waybill", "7")
                .andExpect(flash().attribute("refused", "IDENTIFIER_FORM"));
    }

    @Test
    void what_is_typed_at_the_gate_is_held_against_what_was_declared() throws Exception {
        page.by("CUU");
        page.press("accept", "declaration", "949920260000000025");
        page.press("release", "basis", page.basis());
        page.by("CUP");
        page.press("arrive", arrival("SHP-5002"));

        assertThat(page.known().differences()).containsExactly(Identity.Part.SEAL);
        assertThat(page.known().stage()).isEqualTo(CaseStage.INSPECTING);
    }

    @Test
    void what_was_typed_is_kept_when_a_step_is_refused() throws Exception {
        page.by("CUU");
        page.press("accept", "declaration", "123")
                .andExpect(header().string("Location", CaseButtons.PAGE))
                .andExpect(flash().attribute("refused", "FIELD_FORM"))
                .andExpect(flash().attribute("entered", hasEntry("declaration", "123")))
                .andExpect(flash().attribute("entered", hasEntry("act", "accept")));
        page.press("accept", "declaration", "949920260000000025");
        page.press("release", "basis", "a7".repeat(32), "reason", "by plan")
                .andExpect(flash().attribute("refused", "BASIS_CHANGED"))
                .andExpect(flash().attributeExists("wrongZh", "wrongEn", "nextZh", "nextEn"));
        page.press("inspect", "basis", page.basis())
                .andExpect(flash().attribute("refused", "VERDICT_INCOMPLETE"));
        page.press("burn").andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
    }

    @Test
    void a_foreign_plate_stands_after_its_country() throws Exception {
        page.by("DCL");
        page.press("amend", "tractor", "KZ 055AB14", "reason", "D-BRKD");

        var tractor = page.known().declaration().orElseThrow().identity().orElseThrow().tractor();
        assertThat(tractor.country()).isEqualTo("KZ");
        assertThat(tractor.value()).isEqualTo("055AB14");
    }

    @Test
    void who_is_signed_out_is_told_so_and_a_stranger_finds_nothing() throws Exception {
        page.press("close").andExpect(flash().attribute("refused", "TOKEN_MISSING"));
        page.by("CNR");
        page.press("close").andExpect(flash().attribute("refused", "NOT_FOUND"));
    }

    private static String[] arrival(String seal) {
        return new String[] {
            "tractor", "新B·0D201", "trailer", "新B0221挂", "seals", seal, "at", "2026-09-16T07:25"
        };
    }
}
