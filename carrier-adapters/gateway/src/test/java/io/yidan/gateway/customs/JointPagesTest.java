package io.yidan.gateway.customs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import io.yidan.customs.CaseStage;
import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.joint.Irregularity;
import io.yidan.customs.joint.Supervision;
import io.yidan.customs.step.JointStep.UnitsMoved.Way;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

import java.util.Arrays;

class JointPagesTest {
    private static final String SEALS =
            "DEMU3000025 QG-2001 EL-1101\nDEMU3000088 QG-2007，EL-1107\n";
    private CaseButtons page;

    @Test
    void a_case_of_two_offices_is_led_from_the_port_to_its_end_by_buttons_alone() throws Exception {
        page =
                new CaseButtons(
                        CaseScene.accepted(Procedure.JOINT_IMPORT, Roads.paste())
                                .by(
                                        Roads.PORT,
                                        Ores.moved(
                                                Way.REACHED_PORT, JourneyA.BOX_1, JourneyA.BOX_7)));
        page.by("CUU");
        take("capacity", "units", "2", "until", "2026-09-08T23:59");
        page.by("CUP");
        take(check("RADIOACTIVITY", "background", "0.12", "highest", "0.19"));
        take(check("DOCUMENTS"));
        take(
                "permit",
                "route",
                "CNKUY CNCJS CN-FK-PLANT1",
                "carriers",
                "CNR RDC",
                "until",
                "2026-09-09T23:59");
        take("seals", "unit-seals", SEALS, "at", "2026-09-06T18:20");
        page.by("CUU");
        take(
                "raise",
                "kind",
                "IRREGULARITY_KIND_LOCK_OPENED",
                "boxes",
                "DEMU3000088",
                "reason",
                "EL-1107");
        take(
                "resolve",
                "irregularity",
                page.known().irregularities().getFirst().id(),
                "reason",
                "new lock",
                "unit-seals",
                "DEMU3000088 QG-2007 EL-1207",
                "at",
                "2026-09-07T15:50");
        take("verify", "unit-seals", SEALS.replace("1107", "1207"), "at", "2026-09-08T08:30");
        take(check("FOREIGN_MATTER"));
        take("sample", "sample", "S-1", "increments", "40", "parts", "3", "at", "2026-09-08T11:30");
        take(
                "send",
                "sample",
                "S-1",
                "laboratory",
                "LAB",
                "seal",
                "SM-441",
                "at",
                "2026-09-08T14:00");
        take(
                "store",
                "forbidden",
                "GOODS_USE_SELL",
                "forbidden",
                "GOODS_USE_MIX",
                "until",
                "2026-09-15T18:00",
                "reason",
                "H-LAB");
        assertThat(supervision().conditions().orElseThrow().forbidden()).hasSize(2);
        page.by("LAB");
        take("receive", "sample", "S-1", "seal", "SM-441", "at", "2026-09-08T16:20");
        take(
                "report",
                "sample",
                "S-1",
                "report",
                "90-2",
                "results",
                "Pb 1.35 As 0.21 Hg 0.0008",
                "at",
                "2026-09-10T17:05");
        page.by("DCL");
        take("complete", "at", "2026-09-09T16:00");
        page.by("CUU");
        take("duty", "reference", "T-1", "at", "2026-09-10T17:20");
        take("let-go", "basis", page.known().basis().orElseThrow().hex());
        take("close");

        assertThat(page.known().stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void a_wrong_seal_typed_blind_at_the_plant_is_an_irregularity_of_that_unit() throws Exception {
        page = new CaseButtons(CaseScene.sealed());
        page.by("CUU");
        take("verify", "unit-seals", SEALS.replace("2007", "2107"), "at", "2026-09-08T08:30");

        assertThat(page.known().irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Irregularity.Kind.SEAL_DIFFERS);
    }

    @Test
    void what_cannot_be_read_is_named_with_its_field_and_what_was_typed_is_kept() throws Exception {
        page = new CaseButtons(CaseScene.checkedAtPort());
        page.by("CUP");
        press(check("RADIOACTIVITY", "background", "little", "highest", "0.19"))
                .andExpect(flash().attribute("refused", "FIELD_FORM"))
                .andExpect(flash().attribute("rule", startsWith("background ")))
                .andExpect(flash().attribute("entered", hasEntry("highest", "0.19")));
        page.by("CUU");
        press("raise", "kind", "SOMETHING", "reason", "x")
                .andExpect(flash().attribute("refused", "VALUE_UNKNOWN"));
        press("capacity", "units", "2", "until", "soon")
                .andExpect(flash().attribute("refused", "TIME_INVALID"))
                .andExpect(flash().attribute("rule", startsWith("until ")));
        press("capacity", "units", "many", "until", "2026-09-08T23:59")
                .andExpect(flash().attribute("refused", "FIELD_FORM"));
    }

    @Test
    void an_office_takes_only_its_own_steps() throws Exception {
        page = new CaseButtons(CaseScene.atSite());
        page.by("CUP");
        press("let-go", "basis", page.known().basis().orElseThrow().hex())
                .andExpect(flash().attribute("refused", "NOT_YOUR_ACT"));
        page.by("CUU");
        press("let-go", "basis", page.known().basis().orElseThrow().hex())
                .andExpect(flash().attribute("refused", "STILL_OPEN"));
    }

    private static String[] check(String kind, String... more) {
        var all = new String[more.length + 5];
        all[0] = "check-passed";
        all[1] = "kind";
        all[2] = "CUSTOMS_CHECK_" + kind;
        all[3] = "at";
        all[4] = "2026-09-06T08:30";
        System.arraycopy(more, 0, all, 5, more.length);
        return all;
    }

    private void take(String... said) throws Exception {
        press(said).andExpect(flash().attribute("answered", "step"));
    }

    private ResultActions press(String... said) throws Exception {
        return page.press(said[0], Arrays.copyOfRange(said, 1, said.length));
    }

    private Supervision supervision() {
        return page.known().supervision().orElseThrow();
    }
}
