package io.yidan.query.page.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.customs.Duty;
import io.yidan.query.page.Browser;
import io.yidan.query.page.CaseDoors;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskDoorTest {
    private static CaseDoors doors;

    @BeforeAll
    static void a_case_whose_decision_is_void() {
        var scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
        scene.reviewed(Verdict.RELEASE_ON_ARRIVAL, "")
                .by(Roads.DECLARANT, new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD"));
        doors = new CaseDoors(scene);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void the_office_sees_what_waits_for_it_and_that_the_decision_is_void() throws Exception {
        assertThat(page("CUU", "en"))
                .contains("1 case waits for you")
                .contains("On the road, to review")
                .contains("review again")
                .contains("新B00212F")
                .contains("C202609150001");
        assertThat(page("CUU", "zh")).contains("1 件等本方办理").contains("重新审核");
    }

    @Test
    void others_of_the_case_see_for_whom_it_waits_and_strangers_see_none() throws Exception {
        assertThat(page("SHP", "en")).contains("1 case is open, none waits for you");
        assertThat(page("XYZ", "en")).contains("No customs case is open");
    }

    @Test
    void the_case_page_offers_each_party_its_own_steps() throws Exception {
        assertThat(one("CUU", "en"))
                .contains("No longer valid, for what was declared has changed")
                .contains("Release on arrival")
                .contains("Withdraw")
                .contains("The decision rests on revision 3")
                .contains("SHP-5001")
                .doesNotContain("Record what stands at the gate");
        assertThat(one("CUP", "zh"))
                .contains("记录卡口所见")
                .contains("此处不显示，或没有")
                .doesNotContain("SHP-5001")
                .doesNotContain("到达放行</button>");
        assertThat(one("DCL", "en"))
                .contains("Another vehicle, box or seal")
                .doesNotContain("Withdraw the declaration");
        assertThat(one("SHP", "en")).contains("Declared and seen").doesNotContain("<form method");
    }

    @Test
    void a_case_of_others_is_not_there() throws Exception {
        var answer = doors.browser.get("/customs/C202609150001?lang=en", "XYZ");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(doors.browser.get("/customs/C202609159999?lang=en", "CUU").statusCode())
                .isEqualTo(404);
    }

    private static String one(String party, String lang) throws Exception {
        return doors.browser.get("/customs/C202609150001?lang=" + lang, party).body();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void every_duty_has_its_words(Duty duty) {
        for (var language : Language.values()) {
            assertThat(Words.in(language).say("desk.duty." + duty)).isNotBlank();
        }
    }

    private static String page(String party, String lang) throws Exception {
        return Browser.text(doors.browser.get("/customs?lang=" + lang, party).body());
    }
}
