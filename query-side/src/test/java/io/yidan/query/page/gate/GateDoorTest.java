package io.yidan.query.page.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.declaration.Procedure;
import io.yidan.customs.effect.GateAnswer;
import io.yidan.customs.step.CaseStep;
import io.yidan.customs.step.Verdict;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Roads;
import io.yidan.query.page.Browser;
import io.yidan.query.page.CaseDoors;
import io.yidan.query.page.words.Language;
import io.yidan.query.page.words.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class GateDoorTest {
    private static CaseDoors doors;

    @BeforeAll
    static void a_truck_that_took_the_place_of_another() {
        var scene = CaseScene.accepted(Procedure.DIRECT_EXPORT, Roads.paste());
        scene.by(Roads.DECLARANT, new CaseStep.IdentityAmended(Roads.OTHER_TRUCK, "D-BRKD"))
                .reviewed(Verdict.INSPECT_ON_ARRIVAL, "6");
        doors = new CaseDoors(scene);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void one_answer_in_both_languages_whichever_is_read() throws Exception {
        for (var lang : new String[] {"zh", "en"}) {
            assertThat(page("新B00212F", lang))
                    .contains("6 号位查验")
                    .contains("Inspect at bay 6")
                    .contains("C202609150001")
                    .doesNotContain("SHP-5001");
        }
    }

    @Test
    void a_truck_that_was_replaced_and_one_nobody_declared_are_stopped() throws Exception {
        assertThat(page("新B0D201", "en")).contains("Another vehicle or box was declared");
        assertThat(page("<b>新A12345", "en"))
                .contains("Nothing is declared under this number")
                .contains("&lt;b&gt;新A12345");
    }

    @Test
    void nothing_asked_nothing_answered() throws Exception {
        assertThat(doors.browser.get("/gate?lang=en", "CUP").body())
                .contains("name=\"known_by\"")
                .doesNotContain("field-of");
    }

    @ParameterizedTest
    @EnumSource(GateAnswer.Why.class)
    void every_answer_has_its_instruction(GateAnswer.Why why) {
        for (var language : Language.values()) {
            assertThat(Words.in(language).say("gate.why." + why)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(GateAnswer.Sign.class)
    void every_sign_has_its_word(GateAnswer.Sign sign) {
        for (var language : Language.values()) {
            assertThat(Words.in(language).say("gate.sign." + sign, "6")).isNotBlank();
        }
    }

    private static String page(String known, String lang) throws Exception {
        String query = URLEncoder.encode(known, StandardCharsets.UTF_8);
        return Browser.text(
                doors.browser.get("/gate?lang=" + lang + "&known_by=" + query, "CUP").body());
    }
}
