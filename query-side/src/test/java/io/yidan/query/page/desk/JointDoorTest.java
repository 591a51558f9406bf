package io.yidan.query.page.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.yidan.customs.joint.Conditions;
import io.yidan.customs.joint.SealReading;
import io.yidan.customs.plan.CheckKind;
import io.yidan.customs.step.JointStep;
import io.yidan.customs.testing.CaseScene;
import io.yidan.customs.testing.Ores;
import io.yidan.customs.testing.Roads;
import io.yidan.query.page.Browser;
import io.yidan.query.page.CaseDoors;
import io.yidan.waybill.id.SealNumber;
import io.yidan.waybill.testing.JourneyA;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A case that two offices supervise, as its parties see it. */
class JointDoorTest {
    private static final String PAGE = "/customs/C202609150001?lang=";
    private static CaseDoors doors;

    @BeforeAll
    static void a_sample_is_at_the_laboratory_and_a_seal_was_read_otherwise() {
        var scene =
                CaseScene.sampled()
                        .by(Roads.LOCAL, Ores.check(CheckKind.FOREIGN_MATTER, true))
                        .by(
                                Roads.LOCAL,
                                new JointStep.ConditionsSet(
                                        new Conditions(
                                                List.of(Conditions.Use.SELL),
                                                Optional.empty(),
                                                Instant.parse("2026-09-15T16:00:00Z"),
                                                "H-LAB")))
                        .by(
                                JourneyA.LAB,
                                new JointStep.SampleReceived(
                                        "S-26-0908", new SealNumber("SM-441"), true, Ores.NOON))
                        .by(JourneyA.LAB, Ores.report("90-1", "", 2_100_000))
                        .by(
                                Roads.PORT,
                                new JointStep.SealsRead(
                                        List.of(
                                                new SealReading(
                                                        JourneyA.BOX_7,
                                                        Optional.of(JourneyA.BOLT_7_AS_READ),
                                                        true,
                                                        Ores.NOON))));
        doors = new CaseDoors(scene);
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    @Test
    void the_office_sees_checks_results_against_limits_and_what_is_open() throws Exception {
        assertThat(page("CUU", "en"))
                .contains("Irregularities, to settle")
                .contains("0.19 µSv/h at the goods, background 0.12 µSv/h")
                .contains("As 0.21 % (limit 0.5 %)")
                .contains("must not be sold")
                .contains("2026-09-21")
                .contains("seal number differs · I-NUM")
                .contains("Settle an irregularity")
                .contains("Full declaration")
                .contains("Weights told of DEMO0001202608310001");
        assertThat(page("CUU", "zh"))
                .contains("途中异常，待处理")
                .contains("放射性")
                .contains("As 0.21%（限 0.5%）")
                .contains("处理异常");
    }

    @Test
    void each_party_is_offered_its_own_steps_alone() throws Exception {
        assertThat(page("CUP", "en"))
                .contains("Settle an irregularity")
                .contains("Record a check at the port")
                .doesNotContain("Record a check at the place of unloading")
                .doesNotContain("Settle duty");
        assertThat(page("DCL", "en"))
                .contains("Complete the declaration")
                .doesNotContain("Settle an irregularity");
        assertThat(page("LAB", "en"))
                .contains("Report a result")
                .doesNotContain("Complete the declaration");
    }

    @Test
    void customs_seals_are_shown_to_who_put_them_on_and_to_the_reader_once_they_were_read()
            throws Exception {
        assertThat(page("CUP", "en")).contains("QG-2001");
        assertThat(page("CUU", "en")).contains("QG-2001");
        assertThat(page("SHP", "en")).doesNotContain("QG-2001").doesNotContain("QG-2107");
        assertThat(page("LAB", "en")).doesNotContain("QG-2001");
    }

    @Test
    void who_has_no_part_in_the_case_sees_no_results() throws Exception {
        assertThat(page("SHP", "en")).contains("S-26-0908").doesNotContain("As 0.21");
    }

    @Test
    void the_desk_names_the_units_where_no_vehicle_is_declared() throws Exception {
        assertThat(Browser.text(doors.browser.get("/customs?lang=en", "CUU").body()))
                .contains("2 units")
                .contains("Irregularities, to settle");
    }

    private static String page(String party, String lang) throws Exception {
        return Browser.text(doors.browser.get(PAGE + lang, party).body());
    }
}
